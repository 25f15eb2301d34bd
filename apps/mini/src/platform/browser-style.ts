import './browser.css'
