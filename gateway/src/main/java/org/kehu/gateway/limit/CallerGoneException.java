package org.kehu.gateway.limit;

import java.io.IOException;

/** The caller went away or broke its body off: nobody else's fault, and nobody to answer. */
public final class CallerGoneException extends IOException {

  public CallerGoneException(IOException cause) {
    super(cause);
  }
}
