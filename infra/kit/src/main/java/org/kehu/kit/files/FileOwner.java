package org.kehu.kit.files;

import org.kehu.kit.access.Level;

/**
 * A kind of document that has attachments. A service declares one bean a kind; the rights to a file
 * are those to its document, nothing else.
 */
public interface FileOwner {

  /** Name of the kind in requests, {@code note}. */
  String kind();

  /**
   * Refuses with 404 when the caller may not see the document, or otherwise when its files are not
   * shown to the caller.
   *
   * @return the document's level
   */
  Level requireSeen(String id);

  /**
   * Refuses when the caller may not attach to the document.
   *
   * @return the document's level
   */
  Level requireChangeable(String id);

  /**
   * Refuses when the caller may not remove from the document; usually that goes with attaching.
   *
   * @return the document's level
   */
  default Level requireRemovable(String id) {
    return requireChangeable(id);
  }

  /** Whose key seals the files: {@code <collection>/<id>}; they are gone when it is erased. */
  String subject(String id);

  /** What may be attached. */
  default FileRules rules() {
    return FileRules.USUAL;
  }
}
