package org.kehu.testkit.badinput;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong that is sent to an operation.
 *
 * @param what is wrong, for the words of a test
 * @param query of the request, empty for none
 * @param type of the body; null for no body
 * @param answers status and slug, one of which must come
 * @param place the pointer to what is wrong, as the answer must give it; empty where it need not
 */
record BadInput(
    String what,
    String query,
    @Nullable String type,
    String body,
    List<String> answers,
    String place) {

  /** Among the answers: not found, by whatever name the thing goes. */
  static final String ANY_NOT_FOUND = "404";

  static BadInput body(String what, String type, String body, String place, String... answers) {
    return new BadInput(what, "", type, body, List.of(answers), place);
  }

  static BadInput query(String what, String query, String place, String... answers) {
    return new BadInput(what, query, null, "", List.of(answers), place);
  }
}
