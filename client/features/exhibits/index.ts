export { exhibitAddress } from './exhibit-address.js';
export { ExhibitList, MatterExhibitList } from './exhibit-list.js';
export { ExhibitPage } from './exhibit-page.js';
export { MakeExhibitMenu } from './make-exhibit-menu.js';
