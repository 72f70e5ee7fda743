package org.kehu.kit.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The port to a virus scanner. A scanner that cannot be asked throws; the file then waits, and
 * nobody gets it, until the scanner is back.
 */
public interface FileScan {

  /**
   * Looks through a content.
   *
   * @return what was found, null when it is clean
   */
  @Nullable String findingIn(InputStream content) throws IOException;
}
