package org.kehu.kit.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.regex.Pattern;

/** Ids of documents and events: UUIDv7, lower case, so that they sort by time of creation. */
public final class Ids {

  /** The form of an id made here, for the validation of requests: a UUID in lower case. */
  public static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * The form of an id that others may have chosen, as the staff directory does for people and
   * departments and an issuer for apps: at most 64 characters. Ids made here have this form too.
   */
  public static final String CHOSEN_FORM = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

  private static final Pattern MADE_HERE = Pattern.compile(FORM);

  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private static final NameBasedGenerator NAMED =
      Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

  private Ids() {}

  public static String next() {
    return GENERATOR.generate().toString();
  }

  /** Whether a text has the form of an id made here. */
  public static boolean isId(String text) {
    return MADE_HERE.matcher(text).matches();
  }

  /**
   * The same id (UUIDv5) for the same words, for what must have one effect however often it is
   * tried.
   */
  public static String of(String... parts) {
    return NAMED.generate(String.join("|", parts)).toString();
  }
}
