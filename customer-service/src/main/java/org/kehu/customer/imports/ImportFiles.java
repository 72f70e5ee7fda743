package org.kehu.customer.imports;

import java.io.InputStream;

/** Where the files lie that were sent in. */
public interface ImportFiles {

  /** Keeps what the stream holds, without holding it in memory; the stream is read to its end. */
  KeptFile keep(InputStream content);

  /** The SHA-256 of what the stream holds, in hexadecimal, without keeping it. */
  String sha256(InputStream content);

  /** Removes a kept file that no import uses. */
  void drop(String id);

  /** Opens a kept file from its beginning; the caller closes it. */
  InputStream open(String id);
}
