/** WeChat draws its own bar with title and back. */
export const TopBar: typeof import('./top-bar').TopBar = () => <></>
