import type { Host } from '../../host.ts';
import { asQuiz, changeForm } from './editing.ts';
import { nameGiven, type NameOf } from '../enumeration.ts';
import { formEnums } from './enums.ts';
import type { EmailCollectionType, EmailCollectionTypes, ScriptForm } from './facade-types.ts';
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

  /** A switch that forms of before did not have. */
  function isOn(
    key: 'allowResponseEdits' | 'publishingSummary' | 'shuffleQuestions' | 'quiz',
  ): () => boolean {
    return () => requireForm(host, formId)[key] ?? false;
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
    canEditResponse: isOn('allowResponseEdits'),
    setAllowResponseEdits: (allowResponseEdits: boolean) => set({ allowResponseEdits }),
    isPublishingSummary: isOn('publishingSummary'),
    setPublishingSummary: (publishingSummary: boolean) => set({ publishingSummary }),
    getShuffleQuestions: isOn('shuffleQuestions'),
    setShuffleQuestions: (shuffleQuestions: boolean) => set({ shuffleQuestions }),
    isQuiz: isOn('quiz'),
    setIsQuiz: (quiz: boolean) => set(asQuiz(requireForm(host, formId), quiz)),
    ...emailCollection(read('emailCollection'), set),
    ...publishing(() => requireForm(host, formId), set),
  };
}

const emailCollectionTypes = {
  none: 'DO_NOT_COLLECT',
  verified: 'VERIFIED',
  input: 'RESPONDER_INPUT',
} as const satisfies Record<Form['emailCollection'], NameOf<EmailCollectionTypes>>;

function emailCollection(current: () => Form['emailCollection'], set: (change: Partial<Form>) => ScriptForm) {
  return {
    collectsEmail: () => current() !== 'none',
    setCollectEmail: (collect: boolean) => set({ emailCollection: collect ? 'verified' : 'none' }),
    getEmailCollectionType: () => formEnums.EmailCollectionType[emailCollectionTypes[current()]],
    setEmailCollectionType(type: EmailCollectionType): ScriptForm {
      switch (nameGiven(formEnums.EmailCollectionType, type, 'FormApp.Form.setEmailCollectionType')) {
        case 'VERIFIED':
          return set({ emailCollection: 'verified' });
        case 'DO_NOT_COLLECT':
          return set({ emailCollection: 'none' });
        case 'RESPONDER_INPUT':
          return set({ emailCollection: 'input' });
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
