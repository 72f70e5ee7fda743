package org.kehu.customer.staff;

import java.util.List;

/**
 * Who writes a letter, and in which roles its lender lends.
 *
 * @param id staff id of the lender or of the office
 * @param roles as tokens name them
 */
record LetterAuthor(String id, List<String> roles) {

  LetterAuthor {
    roles = List.copyOf(roles);
  }
}
