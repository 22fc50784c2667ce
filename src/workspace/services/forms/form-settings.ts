import type { Host } from '../../host.ts';
import { changeForm } from './editing.ts';
import type { EmailCollectionType, ScriptForm } from './facade-types.ts';
import type { Form } from './model.ts';
import { requireForm } from './store.ts';

/** Titles and switches of a form: a setter answers the form itself. */
export function settings(host: Host, formId: string, self: () => ScriptForm) {
  function read<K extends keyof Form>(key: K): () => Form[K] {
    return () => requireForm(host, formId)[key];
  }

  function set(change: Partial<Form>): ScriptForm {
    changeForm(host, formId, change);
    return self();
  }

  /** A switch of which only one position is emulated. */
  function fixed(member: string, value: boolean): (given: boolean) => ScriptForm {
    return (given) => {
      if (given !== value) throw new Error(`not emulated: FormApp.Form.${member}(${given})`);
      return self();
    };
  }

  return {
    getTitle: read('title'),
    setTitle: (title: string) => set({ title: String(title) }),
    getDescription: read('description'),
    setDescription: (description: string) => set({ description: String(description) }),
    getConfirmationMessage: read('confirmationMessage'),
    setConfirmationMessage: (message: string) => set({ confirmationMessage: String(message) }),
    getCustomClosedFormMessage: read('closedMessage'),
    setCustomClosedFormMessage: (message: string) => set({ closedMessage: String(message) }),
    requiresLogin: read('requireLogin'),
    setRequireLogin: (requireLogin: boolean) => set({ requireLogin }),
    hasLimitOneResponsePerUser: read('oneResponsePerUser'),
    setLimitOneResponsePerUser: (oneResponsePerUser: boolean) => set({ oneResponsePerUser }),
    hasProgressBar: read('progressBar'),
    setProgressBar: (progressBar: boolean) => set({ progressBar }),
    hasRespondAgainLink: read('showLinkToRespondAgain'),
    setShowLinkToRespondAgain: (showLinkToRespondAgain: boolean) => set({ showLinkToRespondAgain }),
    canEditResponse: () => false,
    setAllowResponseEdits: fixed('setAllowResponseEdits', false),
    isPublishingSummary: () => false,
    setPublishingSummary: fixed('setPublishingSummary', false),
    getShuffleQuestions: () => false,
    setShuffleQuestions: fixed('setShuffleQuestions', false),
    isQuiz: () => false,
    setIsQuiz: fixed('setIsQuiz', false),
    ...emailCollection(read('emailCollection'), set),
    ...publishing(() => requireForm(host, formId), set),
  };
}

function emailCollection(current: () => Form['emailCollection'], set: (change: Partial<Form>) => ScriptForm) {
  return {
    collectsEmail: () => current() === 'verified',
    setCollectEmail: (collect: boolean) => set({ emailCollection: collect ? 'verified' : 'none' }),
    getEmailCollectionType: (): EmailCollectionType =>
      current() === 'verified' ? 'VERIFIED' : 'DO_NOT_COLLECT',
    setEmailCollectionType(type: EmailCollectionType): ScriptForm {
      switch (type) {
        case 'VERIFIED':
          return set({ emailCollection: 'verified' });
        case 'DO_NOT_COLLECT':
          return set({ emailCollection: 'none' });
        case 'RESPONDER_INPUT':
          throw new Error('not emulated: FormApp.Form.setEmailCollectionType(RESPONDER_INPUT)');
      }
    },
  };
}

/** An unpublished form accepts nothing, whatever the other switch says (Forms API, PublishState). */
function publishing(current: () => Form, set: (change: Partial<Form>) => ScriptForm) {
  return {
    supportsAdvancedResponderPermissions: () => current().hasPublishState,
    isPublished: () => current().published,
    setPublished(published: boolean): ScriptForm {
      if (!current().hasPublishState) {
        throw new Error('Cannot set the publish state: the form was made before forms had one.');
      }
      return set({ published });
    },
    isAcceptingResponses: () => current().published && current().accepting,
    setAcceptingResponses(accepting: boolean): ScriptForm {
      if (accepting && !current().published) {
        throw new Error('Cannot accept responses: the form is unpublished; publish it first.');
      }
      return set({ accepting });
    },
  };
}
