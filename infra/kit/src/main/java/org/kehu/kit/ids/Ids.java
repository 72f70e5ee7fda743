package org.kehu.kit.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** Ids of documents and events: UUIDv7, lower case, so that they sort by time of creation. */
public final class Ids {

  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private static final NameBasedGenerator NAMED =
      Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

  private Ids() {}

  public static String next() {
    return GENERATOR.generate().toString();
  }

  /**
   * The same id (UUIDv5) for the same words, for what must have one effect however often it is
   * tried.
   */
  public static String of(String... parts) {
    return NAMED.generate(String.join("|", parts)).toString();
  }
}
