/*
 * Qualoop's settings of Camunda's Tasklist; takes the place of the file of the same name in Camunda's jar.
 * The language is the one chosen in Qualoop's own pages (cookie QUALOOP-LANG), else the browser's, else Chinese.
 */
const chosen = (document.cookie.match(/(?:^|; )QUALOOP-LANG="?(zh|en)/) || [])[1];
const language = chosen || ((navigator.languages || [navigator.language])[0] || '').slice(0, 2);
const english = language === 'en';

document.documentElement.lang = english ? 'en' : 'zh-CN';

export default {
  app: {
    name: english ? 'Tasks' : '任务',
    vendor: english ? 'Qualoop' : '质环'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  locales: {
    availableLocales: english ? ['en', 'zh'] : ['zh', 'en'],
    fallbackLocale: english ? 'en' : 'zh'
  },
  customScripts: ['scripts/qualoop'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: english ? 'claims the selected task' : '接下所选任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: english ? 'goes to the first filter' : '转到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: english ? 'goes to the first task of the list' : '转到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: english ? 'goes to the first field of the form' : '转到表单的第一个字段'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: english ? 'opens the list of processes to start' : '打开可发起的流程'
    }
  }
};
