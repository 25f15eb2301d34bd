import '@mingbai/contracts/jitless'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './app'
import { installTokens } from './styles/nonce'
import './styles/base.css'
import './styles/parts.css'

installTokens()
const root = document.getElementById('root')
if (root) createRoot(root).render(<ConsoleApp />)
