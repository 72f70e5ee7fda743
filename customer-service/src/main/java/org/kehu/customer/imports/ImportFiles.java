package org.kehu.customer.imports;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Where the files lie that were sent in. */
public interface ImportFiles {

  /** Keeps what the stream holds, without holding it in memory; the stream is read to its end. */
  KeptFile keep(InputStream content);

  /** The SHA-256 of what the stream holds, in hexadecimal, without keeping it. */
  String sha256(InputStream content);

  /** Removes a kept file, whole or not; one that is gone already is no error. */
  void drop(String id);

  /** Ids of files, whole or not, that came before that time, oldest first. */
  List<String> keptBefore(Instant before, int limit);

  /** Opens a kept file from its beginning; the caller closes it. */
  InputStream open(String id);
}
