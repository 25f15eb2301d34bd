import './ahead'
import './browser.css'
import './focus-in-view'
