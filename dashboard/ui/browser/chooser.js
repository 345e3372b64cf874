// What the script says at each of its runs is handed to the page's listener, or waits until it is there. It stands apart,
// since what a component is told is sent with all of its code.
export default function (told) {
  const page = (window.dashboard ??= {});
  if (page.choose) page.choose(told);
  else page.waiting = told;
}
