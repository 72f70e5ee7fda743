package org.kehu.kit.files;

import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is from its first bytes; its name only tells apart what shares a container,
 * such as .docx and .xlsx.
 */
final class FileTypes {

  /** How much is looked at. */
  static final int START = 1 << 16;

  private static final String UNKNOWN = "application/octet-stream";

  private static final class Known {
    static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());
  }

  private FileTypes() {}

  /** The type, if it is allowed and the name does not claim another. */
  static String of(byte[] start, String name, Set<String> allowed) {
    String found = Known.TIKA.detect(start, name);
    if (!allowed.contains(found)) {
      throw FileProblem.FILE_TYPE_NOT_ALLOWED
          .problem()
          .with("found", found)
          .with("allowed", String.join(", ", new TreeSet<>(allowed)));
    }
    String claimed = Known.TIKA.detect(name);
    if (!claimed.equals(UNKNOWN) && !claimed.equals(found)) {
      throw FileProblem.FILE_TYPE_MISMATCH.problem().with("found", found).with("claimed", claimed);
    }
    return found;
  }
}
