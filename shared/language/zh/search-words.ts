import type { SearchWords } from '../searching/search-words';

export const chineseSearchWords: SearchWords = {
  stopWords:
    '的|了|吗|呢|是什么时候|是哪一年|是哪一天|是哪年|是哪天|是何时|是什么|什么时候|什么|何时|哪一年|哪一天|哪年|哪天|在哪里|哪里|请问|有关|关于|事件|谁|哪位|哪个|哪些|怎样|如何|是谁|是不是|有没有',
  synonyms: ['奥运|冬奥', '运会|奥会', '会谈|会晤|会见', '通话|视频'],
  topicFilter: '主题|话题',
};
