package org.kehu.kit.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of documents and events: UUIDv7, lower case, so that they sort by time of creation. */
public final class Ids {

  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static String next() {
    return GENERATOR.generate().toString();
  }

  /** The same id for the same words, for what must have one effect however often it is tried. */
  public static String of(String... parts) {
    byte[] words = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(words).toString();
  }
}
