package org.kehu.customer.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.problem.RequestProblem;

/**
 * All letters that one person has ever written, oldest first.
 *
 * @param letters at most {@value #MOST}, of which {@value #MOST_OPEN} hold or will
 */
record LetterBook(List<Letter> letters) {

  static final int MOST = 200;
  static final int MOST_OPEN = 20;

  LetterBook {
    letters = List.copyOf(letters);
  }

  Optional<Letter> find(String id) {
    return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
  }

  /** Those that hold at a time or will. */
  List<Letter> open(Instant time) {
    return letters.stream().filter(letter -> letter.standingAt(time).isOpen()).toList();
  }

  LetterBook with(Letter letter, Instant now) {
    if (open(now).size() >= MOST_OPEN) {
      throw StaffProblem.LETTERS_OPEN_TOO_MANY.problem().with("most", MOST_OPEN);
    }
    if (letters.size() >= MOST) {
      throw StaffProblem.LETTER_BOOK_FULL.problem().with("most", MOST);
    }
    List<Letter> longer = new ArrayList<>(letters);
    longer.add(letter);
    return new LetterBook(longer);
  }

  LetterBook revoked(String id, Letter.Revocation how) {
    Letter letter = find(id).orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
    LetterStanding standing = letter.standingAt(how.at());
    if (!standing.isOpen()) {
      throw StaffProblem.LETTER_OVER
          .problem()
          .with("number", letter.number())
          .with("state", standing);
    }
    return new LetterBook(
        letters.stream().map(one -> one.id().equals(id) ? letter.revoked(how) : one).toList());
  }
}
