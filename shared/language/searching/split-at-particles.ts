export interface ParticleRules {
  readonly particles: readonly string[];
  readonly notParticles: readonly string[];
  readonly isSmall: (character: string) => boolean;
  /** Whether a particle after that part begins another word. */
  readonly mayEndAt: (part: string, particle: string) => boolean;
}

/** The words of a run that stand beside a particle: 中国和苏联. After a single character it is a part of a name: 义和团. */
export function splitAtParticles(run: string, { particles, notParticles, isSmall, mayEndAt }: ParticleRules): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < run.length;) {
    const whole = notParticles.find((word) => run.startsWith(word, at));
    const isInName = part.length === 1 && !isSmall(part);
    const found = whole === undefined && !isInName ? particles.find((each) => run.startsWith(each, at)) : undefined;
    const particle = found !== undefined && mayEndAt(part, found) ? found : undefined;
    const taken = particle ?? whole ?? run.charAt(at);
    if (particle === undefined) part += taken;
    else {
      parts.push(part);
      part = '';
    }
    at += taken.length;
  }
  return [...parts, part];
}
