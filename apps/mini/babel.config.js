module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { chrome: '80', ios: '12' },
        // WeChat's own upload checks know ES2018.
        include: ['transform-optional-catch-binding'],
        // Old Safari's faults here are corner cases that nobody writes (defaults that shadow names); translating them costs 2 % of the package.
        exclude: ['transform-destructuring', 'transform-parameters'],
      },
    ],
  ],
}
