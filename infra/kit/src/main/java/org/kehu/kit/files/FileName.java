package org.kehu.kit.files;

import java.text.Normalizer;

/** A file's name as it is kept: without a path, and without signs that deceive the reader. */
final class FileName {

  private static final int LONGEST = 200;

  private FileName() {}

  static String of(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String name = Normalizer.normalize(last, Normalizer.Form.NFC).strip();
    boolean deceives =
        name.codePoints()
            .anyMatch(sign ->
                switch (Character.getType(sign)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.UNASSIGNED ->
                      true;
                  default -> false;
                });
    boolean named = name.codePoints().anyMatch(Character::isLetterOrDigit);
    if (deceives || !named || name.codePointCount(0, name.length()) > LONGEST) {
      throw FileProblem.FILE_NAME_INVALID.problem().with("max", LONGEST);
    }
    return name;
  }
}
