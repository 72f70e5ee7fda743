package org.kehu.kit.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verified token speaks for. A token is an app's only when it says so: it names its client
 * as its subject, as RFC 9068 has it for grants without a person, or names the grant ({@code gty}).
 * Every other token is a person's; one without roles is a person without a role, never an app.
 */
public sealed interface TokenHolder {

  /** More rights than this in one token are not read. */
  int MAX_RIGHTS = 100;

  /**
   * Somebody who works here.
   *
   * @param userName the token's subject
   * @param roles as the token writes them, known or not
   */
  record Person(String userName, Set<String> roles) implements TokenHolder {
    public Person {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * A program with rights of its own.
   *
   * @param clientId {@code client_id}, or {@code azp} where that is missing
   */
  record App(String clientId, Set<String> scopes) implements TokenHolder {
    public App {
      scopes = Set.copyOf(scopes);
    }
  }

  /** The holder; empty for a token without a subject, which speaks for nobody. */
  static Optional<TokenHolder> of(Map<String, Object> claims) {
    String subject = word(claims, "sub");
    if (subject == null) {
      return Optional.empty();
    }
    Set<String> roles = words(claims.get("roles"));
    String client = client(claims);
    if (client != null && roles.isEmpty() && isWithoutPerson(claims, subject, client)) {
      return Optional.of(new App(client, words(claims.get("scope"))));
    }
    return Optional.of(new Person(subject, roles));
  }

  private static boolean isWithoutPerson(
      Map<String, Object> claims, String subject, String client) {
    String grant = word(claims, "gty");
    return subject.equals(client)
        || "client-credentials".equals(grant)
        || "client_credentials".equals(grant);
  }

  /** Two claims that name different clients name none. */
  private static @Nullable String client(Map<String, Object> claims) {
    String id = word(claims, "client_id");
    String party = word(claims, "azp");
    if (id == null || party == null) {
      return id == null ? party : id;
    }
    return id.equals(party) ? id : null;
  }

  private static @Nullable String word(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String text && !text.isBlank() ? text : null;
  }

  /** A claim that is a list of words, or one string of words divided by spaces. */
  private static Set<String> words(@Nullable Object claim) {
    Collection<?> parts =
        switch (claim) {
          case String text -> List.of(text.split(" ", MAX_RIGHTS));
          case Collection<?> list -> list;
          case null, default -> List.of();
        };
    Set<String> words = new LinkedHashSet<>();
    for (Object part : parts) {
      if (part instanceof String word && !word.isBlank() && words.size() < MAX_RIGHTS) {
        words.add(word);
      }
    }
    return words;
  }
}
