import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Deployments from '../../../client/pages/deployments/Deployments.svelte';
import Model from '../../../client/pages/models/Model.svelte';
import Job from '../../../client/pages/training/Job.svelte';
import Training from '../../../client/pages/training/Training.svelte';
import { FakeServer } from '../support/fakeServer.ts';
import { aJob, aShell, progressAt } from '../support/samples.ts';
import { showPage } from '../support/showPage.ts';

// The chart's library asks for the screen's density as it loads; jsdom has no answer.
vi.hoisted(() => {
  globalThis.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
});

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer().on('OpenProject', { project: aShell() });
});

const scores = {
  truePositives: 8,
  falsePositives: 2,
  falseNegatives: 4,
  precision: 0.8,
  recall: 0.6667,
  f1: 0.7273,
};
const none = {
  truePositives: 0,
  falsePositives: 0,
  falseNegatives: 0,
  precision: null,
  recall: null,
  f1: null,
};
const model = {
  id: 'm1',
  name: 'first',
  createdAt: '2026-03-02T09:30:00.000Z',
  sizeBytes: 1_250_000,
  digest: 'ab12',
  job: null,
  training: {
    data: 'GOLD',
    testShare: 0.2,
    seed: 1,
    iterations: 60,
    trainingDocuments: 8,
    testDocuments: 2,
    spans: 40,
    lostSpans: 1,
    warnings: ['PLACE has 2 examples.'],
  },
  deployments: [],
  evaluation: {
    documents: 2,
    micro: scores,
    macro: { precision: 0.8, recall: 0.6667, f1: 0.7273 },
    perType: [
      { label: 'PERSON', support: 12, boundaryErrors: 1, scores },
      { label: 'PLACE', support: 0, boundaryErrors: 0, scores: none },
    ],
    confusion: {
      labels: ['PERSON', 'PLACE', 'nothing'],
      rows: [
        [8, 1, 3],
        [0, 0, 0],
        [2, 0, 0],
      ],
    },
  },
};

describe('training', () => {
  beforeEach(() => {
    const jobs = { edges: [], pageInfo: { endCursor: null, hasNextPage: false } };
    server
      .on('ProjectJobs', { project: { id: 'p1', jobs } })
      .on('ProjectModels', { project: { id: 'p1', models: [] } });
  });

  it('starts with what was chosen and goes on to the job', async () => {
    server.on('StartTraining', { startTraining: aJob({ id: 'j7', state: 'QUEUED' }) });
    const { user, went } = await showPage(server, Training as never);
    await user.type(await screen.findByLabelText('Name of the model'), 'first');
    await user.clear(screen.getByLabelText('Seed'));
    await user.type(screen.getByLabelText('Seed'), '7');
    await user.click(screen.getByRole('button', { name: 'Start training' }));
    await waitFor(() => expect(went).toEqual(['/projects/p1/jobs/j7']));
    expect(server.variablesOf('StartTraining')).toEqual([
      { input: { projectId: 'p1', name: 'first', data: 'GOLD', testShare: 0.2, seed: 7, iterations: 60 } },
    ]);
  });

  it('shows why it was refused', async () => {
    server.refuse('StartTraining', 'INVALID_INPUT', 'Only 3 documents have gold. Settle gold for 7 more.');
    const { user, went } = await showPage(server, Training as never);
    await user.type(await screen.findByLabelText('Name of the model'), 'first{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Settle gold for 7 more.');
    expect(went).toEqual([]);
  });

  it('cannot be started by an annotator', async () => {
    server.on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) });
    await showPage(server, Training as never);
    expect(await screen.findByText(/A lead of this project starts trainings/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Start training' })).toBeNull();
  });
});

describe('a job', () => {
  it('is followed to its end, and then leads to its model', async () => {
    server.on('OneJob', { job: aJob() });
    await showPage(server, Job as never, { params: { jobId: 'j1' } });
    expect(await screen.findByRole('progressbar', { name: 'Training' })).toHaveAttribute(
      'aria-valuenow',
      '50',
    );
    expect(screen.getByText('30 of 60')).toBeInTheDocument();
    expect(screen.getByText('About 9 s')).toBeInTheDocument();
    await waitFor(() => expect(server.open).toEqual(['JobMoved']));
    const done = aJob({ state: 'SUCCEEDED', progress: progressAt(1), model: { id: 'm1', name: 'first' } });
    server.push('JobMoved', { jobChanged: done });
    expect(await screen.findByRole('link', { name: 'See the model' })).toHaveAttribute(
      'href',
      '/projects/p1/models/m1',
    );
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });

  it('that ended shows how far it came by its curve, when the server says it no more', async () => {
    const progress = { ...progressAt(1), done: 0, total: 0, loss: null, heldOutF1: null };
    const curve = [
      { iteration: 1, loss: 1.5, heldOutF1: 0.7 },
      { iteration: 42, loss: 0.1234, heldOutF1: null },
    ];
    const job = aJob({ state: 'SUCCEEDED', progress, curve, training: { ...model.training, data: 'GOLD' } });
    server.on('OneJob', { job });
    await showPage(server, Job as never, { params: { jobId: 'j1' } });
    expect(await screen.findByText('42 of 60')).toBeInTheDocument();
    expect([screen.getByText('0.1234'), screen.getByText('0.700')]).toHaveLength(2);
  });

  it('that failed says why', async () => {
    const error = {
      code: 'INTERNAL',
      message: 'The runner ran out of memory. Train on fewer documents.',
      field: null,
    };
    server.on('OneJob', { job: aJob({ state: 'FAILED', error }) });
    await showPage(server, Job as never, { params: { jobId: 'j1' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Train on fewer documents.');
  });
});

describe('a model', () => {
  it('shows its scores, with a dash where there is nothing to divide by', async () => {
    server.on('OneModel', { model });
    await showPage(server, Model as never, { params: { modelId: 'm1' } });
    const types = await screen.findByRole('table', { name: 'Scores of each entity type' });
    expect(within(types).getByRole('row', { name: /PERSON/ })).toHaveTextContent(
      /0\.800.*0\.667.*0\.727.*12.*1/,
    );
    expect(within(types).getByRole('row', { name: /PLACE/ })).toHaveTextContent(/–.*–.*–.*0.*0/);
    expect(screen.getByText('8 right of 10 found')).toBeInTheDocument();
    expect(screen.getByText('PLACE has 2 examples.')).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('NaN');
  });

  it('is deployed under a name, and says so', async () => {
    server.on('OneModel', { model });
    server.on('ProjectDeployments', { project: { id: 'p1', deployments: [], models: [], entityTypes: [] } });
    server.on('DeployModel', {
      deployModel: { id: 'x1', name: 'FinDep', url: 'u', updatedAt: model.createdAt, model },
    });
    const { user, app } = await showPage(server, Model as never, { params: { modelId: 'm1' } });
    await user.click(await screen.findByRole('button', { name: 'Deploy…' }));
    await user.type(await screen.findByLabelText('Name of the deployment'), 'FinDep{Enter}');
    await waitFor(() => expect(app.toasts.shown[0]?.message).toBe('FinDep answers with first.'));
    expect(server.variablesOf('DeployModel')).toEqual([{ input: { modelId: 'm1', name: 'FinDep' } }]);
  });
});

describe('deployments', () => {
  const all = {
    id: 'p1',
    deployments: [
      {
        id: 'x1',
        name: 'FinDep',
        url: 'https://x.example/predict/p1/FinDep',
        updatedAt: model.createdAt,
        model,
      },
    ],
    models: [{ id: 'm1', name: 'first' }],
    entityTypes: [{ id: 't1', name: 'PERSON', colour: '#3377bb' }],
    apiTokens: [],
  };

  it('find entities in a text of one’s own by Ctrl+Enter', async () => {
    const ada = {
      start: 0,
      end: 12,
      text: 'Ada Lovelace',
      category: 'PERSON',
      entityTypeId: 't1',
      confidence: 0.93,
    };
    server.on('ProjectDeployments', { project: all });
    server.on('TryDeployment', { predict: { modelId: 'm1', entities: [ada] } });
    const { user } = await showPage(server, Deployments as never);
    await user.type(await screen.findByLabelText('Text'), 'Ada Lovelace joined.{Control>}{Enter}{/Control}');
    expect(await screen.findByText('1 entity found.')).toBeInTheDocument();
    expect(document.querySelector('mark')).toHaveTextContent('Ada Lovelace PERSON 93 %');
    expect(server.variablesOf('TryDeployment')).toEqual([
      { projectId: 'p1', deployment: 'FinDep', text: 'Ada Lovelace joined.' },
    ]);
  });

  it('show a token’s secret once', async () => {
    const apiToken = { id: 'k1', name: 'Importer', createdAt: model.createdAt, lastUsedAt: null };
    server.on('ProjectDeployments', { project: all });
    server.on('CreateApiToken', { createApiToken: { secret: 'cct_s3cret', apiToken } });
    const { user } = await showPage(server, Deployments as never);
    await user.click(await screen.findByRole('button', { name: 'New token…' }));
    await user.type(await screen.findByLabelText('Name'), 'Importer{Enter}');
    expect(await screen.findByText('cct_s3cret')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(document.body.textContent).not.toContain('cct_s3cret'));
    await user.click(screen.getByRole('button', { name: 'New token…' }));
    expect(await screen.findByLabelText('Name')).toHaveValue('');
  });
});
