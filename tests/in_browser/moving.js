// Elements that would move: by an animation, a transition or a smooth scroll.
() => {
  const moves = (each) => {
    const style = getComputedStyle(each);
    const transits = style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
    return style.animationName !== "none" || transits || style.scrollBehavior === "smooth";
  };
  const found = [...document.querySelectorAll("*")].filter(moves);
  return found.map((each) => each.outerHTML.slice(0, 80));
}
