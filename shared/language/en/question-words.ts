import type { QuestionWords } from '../understanding/question-words';

/** How questions are asked in English. */
export const englishQuestionWords: QuestionWords = {
  asked: {
    when: "wen|wehn|whn|what years|in what year|in which year|on what date|on which date|on what day|what was the date of|what was the date|whens|when|what year|which year|what date|which date|what day|which day|what month|how long ago|how long did|for how long|how long|how long has it been since|how long is it since|how long since|how many years ago|how many years since|how many years has it been since|how many years have passed since|how many years is it since|how much time since|years since|time since|date of|the date of|year of|the year of|when's|when exactly",
    age: 'how old|since when',
    days: 'how many days until|how many days till|how many days to|how many days before|how many days since|how many days from|how many days after|how many days have passed since|days until|days till|days since',
    count:
      'how many times|how many|how often|number of|the number of|what number of|how frequently|count of|count the|count',
    who: "who is|who are|who was|who were|who's|whos|what is|what are|what was|what were|what's|whats|tell me about|tell us about|tell about|explain|meaning of|define|what does|info on|information on|information about|info about|facts about",
  },
  which: {
    last: "whats new|what new|anything new|previous|last|latest|most recent|most recently|newest|recent|recently|last time|the last time|latest news|recent news|the news|any news|what is new|what's new",
    next: "next|upcoming|coming|coming up|future|in the future|planned|what is planned|what's planned|scheduled|forthcoming|what's next|lies ahead|yet to come|next time",
    first: 'first|earliest|oldest|first ever|very first|first time|the first time|in the beginning',
    important:
      'most important|most significant|most famous|most notable|biggest|greatest|important events|major events|main events|key events|top events|best events|highlights',
  },
  names:
    'search of|first world war|world war one|first lady|first aid|next generation|top gun|key stage|last supper|final solution|best man',
  bounds: {
    leading: {
      before: 'before|prior to|preceding|earlier than|ahead of|up to|leading up to',
      until: 'until|till|up until',
      since: 'since|ever since|starting with|beginning with|from the time of',
      after: 'after|following|later than|subsequent to|in the wake of',
      during: 'during|while|in the course of|in the time of|at the time of|throughout|amid',
      between: 'between|in between',
    },
  },
  and: 'and|&',
  meanings: [
    [
      'been to|went to|gone to|come to|came to|goes to|going to|go to|travel to|travels to|travelled to|traveled to|fly to|visited',
      'visit',
    ],
    ['ww1|wwi', 'world war'],
  ],
  hints: [
    ['sign|signs|signed|signing|conclude|concluded|agree|agreed', 'sign|signed', 'implied'],
    [
      'found|founded|create|creates|created|creation|establish|establishes|established|set up|form|formed|founding|formation|start up|come into being|came into being|appear|appeared',
      'established|founded|creation',
    ],
    ['born|birth', 'birth|born'],
    ['end|ends|ended|ending|over|finish|finishes|finished|finishing|stop|stops|stopped|close|closed', 'end|ended|ends'],
    [
      'start|starts|started|starting|begin|begins|began|begun|beginning|open|opens|opened|opening|launch|launches|launched|launching',
      'launch|start|opening',
    ],
    ['sell|sells|sold|selling', 'sell|sells|sold|sale'],
    ['collapse|collapsed|dissolve|dissolved', 'collapse|dissolution'],
    ['die|dies|died|death|dead|pass away|passed away|killed', 'death|dies|died'],
    [
      'crash*|explode*|exploding|blow up|blew up|blown up|break up|broke up|burn|burned|disaster*|catastroph*|destroyed|lost|wreck*',
      'crash|explosion|loss|accident|fire',
    ],
    ['fly|flies|flew|flown|land|lands|landed', 'flight|landing|lands|flies'],
    ['build|built|building|complete|completed|construct|constructed', 'construction|built'],
    ['win|wins|won', 'victory|wins|won'],
    ['meet|meets|met', 'meeting|meet', 'implied'],
    ['mission|missions|programme|program|project|projects|operation|still|now|currently|ever since|all time', ''],
    ['big|bigger|great|huge|famous|old|new|small|little|whole', ''],
    ['people|year|years|day|days|time|times|one|ones', ''],
    ['say|says|said|speak|speaks|spoke|talk about|talked about|announce|announced|mention|mentioned', ''],
    [
      'hold|holds|held|take place|took place|taken place|occur|occurs|occurred|celebrate|celebrated|make|makes|made|become|became|called|known as|go|goes|went|gone|come|comes|came|did|done|do|get|gets|got|give|gave|take|took|reach|reached|arrive|arrived|leave|left|send|sent|work|works|worked|walk|walked|exist|exists|existed|live|lived|pass|passed|join|joined|use|used|carry|carried|bring|brought|see|saw|seen',
      '',
    ],
  ],
  tenses: { past: 'did|was|were|had', future: 'will|going to be' },
  verbEndings: 'ed|ing',
  explaining: 'established|founded|first',
  polite:
    "year did|year was|whats|why|could you please tell me|could you tell me|can you tell me|would you tell me|please tell me|do you know|i would like to know|i'd like to know|i want to know|i wonder|i was wondering|could you|can you|would you|please|pls|plz|excuse me|tell me|show me|let me know|give me|remind me|i'd love to hear|i would love to hear|i'd like to hear|love to hear|hear about|learn about|know about|read about|interesting|right|immediately|shortly|so uh|uh|uhh|um|umm|er|erm|hmm|well|like|again|actually|exactly|really|just|maybe|perhaps|kind of|sort of|you know|i mean|if possible|if you can|if you don't mind|thank you|thanks|thank you in advance|thanks in advance|thank you very much|hello|hi|hey|dear bot|bot|good morning|good afternoon|good evening|what happened|what's happened|what has happened|what happens|what was happening|what is happening|happened|happen|happening|was going on|going on|happens|anything about|something about|more about|what about|how about|is there|are there|was there|were there|do you have|have you got|anything|something|everything|thing|things|stuff|compare|what else|search for|look for|looking for|find out about|find me|interested in|all about|a list of|list of|list|in this collection|in the collection|in here|in history|ever|anyone|anybody|someone|somebody|ok|okay|so",
  unmistakable: 'happened|happening|happens',
  talk: {
    greeting:
      "hi|hello|hey|hiya|howdy|yo|greetings|good morning|good afternoon|good evening|good day|morning|evening|salut|hola|what's up|whats up|sup|wassup|nice to meet you|hallo",
    thanks:
      'nice one|good one|nice job|way to go|thanks|thank you|thank u|thx|ty|tnx|cheers|many thanks|much appreciated|appreciate it|i appreciate it|great job|good job|well done|nice work|good bot|love it|i love you|you are great|you are the best',
    chat: "are you a bot or a human|are you a human or a bot|are you a robot|are you a human|are you robot|are you an ai|are you ai|are you a machine|are you a real person|are you a person|are you alive|bot or human|r u a bot|what kind of bot are you|u r stupid|r u stupid|how r you|what day is today|how are you|how are you doing|how r u|how do you do|how is it going|how's it going|who are you|what are you|what is your name|what's your name|are you a bot|are you human|are you real|are you there|who made you|who created you|how old are you|where are you from|tell me a joke|tell a joke|joke|jokes|make me laugh|sing a song|tell me a story|tell me something|tell me something interesting|weather|the weather|weather forecast|forecast|what's the weather|what is the weather|what is the weather like|what's the weather like|how's the weather|how is the weather|rain|will it rain|what time is it|what's the time|what day is it|fuck you|fuck off|fuck|shit|damn|wtf|stfu|shut up|go away|you suck|you are stupid|you're stupid|stupid|stupid bot|idiot|you idiot|moron|dumb|dumbass|you are dumb|you're dumb|bitch|asshole|i hate you|hate you|you are useless|useless|bad bot|crap|screw you|i'm bored|i am bored|bored|i'm sad|marry me|do you love me|test|testing|is anyone there|anybody there|my birthday|on my birthday|meaning of life|what is the meaning of life",
    small:
      "ok|okay|k|kk|yes|yeah|yep|yup|no|nope|nah|lol|lmao|rofl|haha|hahaha|hehe|ha|ha ha|xd|wow|cool|nice|great|awesome|good|fine|sure|right|true|really|hmm|hm|oh|ah|aha|oops|omg|oh my god|sorry|maybe|of course|got it|i see|understood|perfect|excellent|amazing|interesting|not bad|never mind|nevermind|nothing|why|what|cancel|more|go on|continue|start|go|what|huh|please|welcome|you are welcome|brilliant|alright|all right|super|idk|i don't know|whatever|enough|back|done|exit|quit",
    farewell:
      'bye|goodbye|good bye|bye bye|see you|see ya|later|cya|good night|see you later|night|have a nice day|farewell|take care',
    fill: "pls|plz|what happened|what happens|there|bot|you|all|everyone|everybody|guys|friend|my friend|friends|sir|dear|so|so much|very much|very|a lot|again|man|dude|bro|buddy|mate|then|that|that's|is|was|it|it's|i|am|i'm|the|a|for|to|your|help|me|and|with|please|today|tomorrow|now|outside|like|just|too|in advance|nice|good|really|oh|well|today|tonight",
  },
  commands: {
    help: 'help|help me|i need help|need help|can you help|can you help me|what can you do|what do you do|what can i ask|what can i ask you|what do you know|how does this work|how does it work|how do i use this|how to use|how to use this|how do you work|commands|instructions|manual|faq|info|usage|guide|what should i write|what should i ask|menu|start menu|main menu|options',
    settings:
      'i want to change the language|i want to change language|switch language|switch to english|switch to russian|switch to chinese|in english please|in english|settings|setting|preferences|language|languages|change language|change the language|change my language|set language|time zone|timezone|change time zone|set time zone|configure|configuration|setup',
    subscribe:
      'subscribe|subscribe me|i want to subscribe|sign me up|sign up|notifications|notify me|turn on notifications|daily messages|every morning|send me messages|remind me every day|reminders',
    unsubscribe:
      'stop sending me stuff|stop sending me messages|stop sending me this|stop sending messages|stop sending stuff|stop messaging me|stop texting me|stop spamming me|i want to unsubscribe|sign me off|unsubscribe|unsubscribe me|stop|stop it|stop messages|stop the messages|stop sending|stop writing to me|turn off notifications|stop notifications|cancel subscription|cancel my subscription|no more messages',
    random:
      'random|random event|a random event|surprise me|surprise|something random|random fact|tell me a fact|a fact|fact|any event|show me something|show me anything|tell me something interesting|i feel lucky|roll the dice|another one|one more',
    today: 'on this day|what happened on this day|this day in history|today in history',
    next: "anniversary|the anniversary|nearest anniversary|the nearest anniversary|closest anniversary|the closest anniversary|next|next anniversary|the next anniversary|next anniversaries|upcoming anniversaries|coming anniversaries|upcoming|what is next|what's next|anniversaries|next events|coming up|what is coming up|what's coming up|upcoming events",
    topics:
      'show me the topics|show the topics|show topics|what are the topics|what topics are there|which topics|all events|list of events|list all events|topics|topic|list of topics|all topics|categories|category|subjects|themes',
    about:
      'about|about you|about this bot|about the bot|about the collection|what is this|what is this bot|what is this about|what is this bot about|sources|what are your sources|where is this from',
    status: 'status|my subscription|subscription|am i subscribed',
    export: 'export|download|download everything|get the file',
    privacy: 'privacy|privacy policy|my data|what do you know about me|what do you store',
    forget: 'forget me|delete my data|delete everything|erase my data',
    on: 'calendar|pick a date|pick a day|choose a date',
    search: 'search|find|look up',
  },
  openings: {
    subscribe:
      'subscribe me|subscribe|i want to subscribe|sign me up|notify me every day|notify me daily|remind me every day|remind me daily|send me messages|send messages|message me every day|send it every day',
    search: 'search for|search|find me|find|look up',
  },
};
