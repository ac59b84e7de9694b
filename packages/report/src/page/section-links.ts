/** Marks, in the bar on top, the section that is being read. */
export function followSections(root: ParentNode): void {
  const links = new Map<Element, Element>();
  for (const link of root.querySelectorAll<HTMLAnchorElement>("nav a")) {
    const section = root.querySelector(link.hash);
    if (section !== null) links.set(section, link);
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(target)?.setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-30% 0px -65% 0px" },
  );
  for (const section of links.keys()) observer.observe(section);
}
