package org.kehu.kit.approval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.identity.Power;

/**
 * The tokens that tie an approval to those whom it concerns. A participant has one for people of
 * their own right, and one more for those who act by a letter that lends the power; so a query
 * alone decides who sees it.
 */
final class PartyTokens {

  private PartyTokens() {}

  static String person(String staffId) {
    return "person:" + staffId;
  }

  static String role(String role, @Nullable String departmentId) {
    return departmentId == null ? "role:" + role : "role:" + role + "@" + departmentId;
  }

  static String leader(String departmentId) {
    return "leader:" + departmentId;
  }

  /** A participant's token for whoever acts by a letter that lends this power. */
  static String lent(String token, Power power) {
    return token + "|" + power.code() + (power.onlyWhileAway() ? "|away" : "");
  }

  /** Of everybody whom an approval concerns, ever since it was asked. */
  static Set<String> parties(Request request, Round round) {
    Set<String> all = new LinkedHashSet<>();
    request.interested().stream().sorted().map(Tokens::own).forEach(all::add);
    for (Seat seat : round.seats()) {
      all.addAll(of(seat, request.power()));
      actors(seat).map(Tokens::own).forEach(all::add);
    }
    return all;
  }

  /** Of those whose turn it is. */
  static List<String> asked(List<Seat> open, Power power) {
    return open.stream().flatMap(seat -> of(seat, power).stream()).distinct().toList();
  }

  private static List<String> of(Seat seat, Power power) {
    String token = seat.participant().token();
    return List.of(token, lent(token, power));
  }

  private static Stream<String> actors(Seat seat) {
    Vote vote = seat.vote();
    return Stream.of(
            seat.addedBy(), seat.passedOnBy(), vote == null ? null : vote.voice().personId())
        .filter(Objects::nonNull);
  }
}
