import type { PlaceWords } from '../place-words';

/** Traditional (or Japanese) characters in names of cities, each before its simplified form. */
const TRADITIONAL = [
  '萬万東东豊丰豐丰臨临麗丽義义烏乌樂乐喬乔鄉乡買买雲云亞亚崙仑倉仓倫伦児儿蘭兰關关関关興兴茲兹內内岡冈軍军涼凉幾几鳳凤凱凯則则別别劍剑勞劳勳勋勻匀區区華华盧卢衛卫卻却歷历廈厦參参雙双發发',
  '臺台葉叶啟启園园圖图聖圣場场復复頭头奧奥婁娄寧宁寶宝宮宫賓宾將将爾尔屬属崗岗峴岘島岛嶺岭峽峡乾干広广廣广莊庄慶庆庫库開开張张歸归徹彻徳德懷怀恵惠戸户戶户揚扬撫抚數数齋斋無无舊旧崑昆晉晋',
  '條条來来傑杰棗枣橋桥橫横歐欧畢毕漢汉湯汤瀋沈溝沟滄沧瀘泸沢泽澤泽濟济溫温灣湾渓溪滿满浜滨濱滨濰潍靈灵煙烟熱热瑪玛瓊琼鹽盐塩盐蓋盖盤盘磯矶窩窝約约納纳紐纽紹绍綏绥綽绰維维綿绵緬缅繆缪羅罗',
  '聶聂臘腊捨舍節节蕪芜蘇苏荊荆榮荣萊莱營营薩萨覺觉讓让訥讷設设誕诞諾诺謝谢貝贝貢贡貴贵費费賀贺賈贾賴赖賽赛贛赣車车輔辅邊边遼辽達达邁迈運运遠远連连遜逊鄔邬鄒邹鄭郑鄲郸裡里欽钦鐵铁鉄铁銅铜',
  '銀银錫锡錦锦鎮镇長长門门闍阇陽阳陸陆隨随靜静韋韦頁页頂顶順顺須须頓顿饒饶馬马魯鲁鷄鸡雞鸡鴉鸦鴨鸭鵝鹅鶴鹤鷹鹰麥麦黃黄黒黑齊齐竜龙龍龙龜龟亀龟時时間间國国標标準准際际',
].join('');

export const chinesePlaceWords: PlaceWords = {
  cityEnding: '市|时间',
  regionEnding: '时间|省|州|自治区',
  clockNames: [
    ['中国|中国标准|东八区|东8区', 'Asia/Shanghai'],
    ['美东|美国东部|东部', 'America/New_York America/Toronto'],
    ['美西|美国西部|太平洋', 'America/Los_Angeles America/Vancouver'],
    ['日本', 'Asia/Tokyo'],
    ['格林尼治|格林威治|世界', 'UTC'],
    ['中欧|欧洲中部', 'Europe/Berlin Europe/Paris Europe/Rome'],
  ],
  characterForms: TRADITIONAL,
  homeZones: ['Asia/Hong_Kong', 'Asia/Macau', 'Asia/Shanghai', 'Asia/Singapore', 'Asia/Taipei', 'Asia/Urumqi'],
};
