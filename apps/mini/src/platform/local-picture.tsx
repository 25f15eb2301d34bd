export interface LocalPictureProps { src: string; alt: string; className: string }

/** A picture that is on the phone already; a long press keeps it. */
export const LocalPicture = ({ src, alt, className }: LocalPictureProps) => <img src={src} alt={alt} className={className} />
