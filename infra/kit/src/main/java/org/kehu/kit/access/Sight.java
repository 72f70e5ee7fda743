package org.kehu.kit.access;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a caller may see, as a condition of the query itself: never a filter afterwards, so that
 * lists, counts, searches and exports leak nothing (field M3). A union of windows, each a set of
 * scope tokens up to a level.
 */
public final class Sight {

  /** Those who were let in for a time, at the instant that is asked for. */
  private record Lent(Set<String> holders, boolean writing, Instant at) {

    boolean shows(Scoped document) {
      return document.isGranted(holders, writing, at);
    }

    Criteria criteria() {
      Criteria holding = Criteria.where("holder").in(holders).and("until").gt(at);
      return writing ? holding.and("writing").is(true) : holding;
    }
  }

  private record Window(Set<String> tokens, boolean everything, Level level, @Nullable Lent lent) {

    Window(Set<String> tokens, boolean everything, Level level) {
      this(tokens, everything, level, null);
    }

    boolean shows(Scoped document) {
      return !document.isHidden()
          && level.covers(document.level())
          && (everything || document.scope().stream().anyMatch(tokens::contains))
          && (lent == null || lent.shows(document));
    }

    boolean covers(Window other) {
      return everything && !other.equals(this) && level.covers(other.level);
    }

    Criteria criteria() {
      Criteria byLevel = Criteria.where("level").lte(level.rank());
      if (everything) {
        return byLevel;
      }
      Criteria inScope = byLevel.and("scope").in(tokens);
      return lent == null ? inScope : inScope.and("grants.open").elemMatch(lent.criteria());
    }
  }

  private final List<Window> windows;

  private Sight(List<Window> windows) {
    this.windows = List.copyOf(windows);
  }

  /** Sees nothing. */
  public static Sight nothing() {
    return new Sight(List.of());
  }

  /** Sees everything up to a level. */
  public static Sight everything(Level level) {
    return new Sight(List.of(new Window(Set.of(), true, level)));
  }

  /** Sees documents with one of the tokens, up to a level. */
  public static Sight of(Set<String> tokens, Level level) {
    return tokens.isEmpty() ? nothing() : new Sight(List.of(new Window(tokens, false, level)));
  }

  /**
   * Sees documents into which one of these was let for a time that is not over, up to a level. The
   * document says so twice: by {@link Tokens#granted} in its scope, which an index finds, and by an
   * element of {@code grants.open} with who, until when and whether to write, which is compared
   * with the time: so it ends to the second, whoever tidies up when.
   *
   * @param holders {@link Tokens#own} or {@link Tokens#department}
   * @param writing only what they may change, too
   */
  public static Sight granted(Set<String> holders, boolean writing, Level level, Instant at) {
    if (holders.isEmpty()) {
      return nothing();
    }
    Set<String> tokens = new LinkedHashSet<>();
    holders.forEach(holder -> tokens.add(Tokens.granted(holder)));
    Lent lent = new Lent(Set.copyOf(holders), writing, at);
    return new Sight(List.of(new Window(tokens, false, level, lent)));
  }

  /** Sees what either shows. */
  public Sight or(Sight other) {
    Set<Window> all = new LinkedHashSet<>(windows);
    all.addAll(other.windows);
    // What one role shows anyway would only make the query harder to serve.
    return new Sight(
        all.stream()
            .filter(window -> all.stream().noneMatch(wider -> wider.covers(window)))
            .toList());
  }

  /** The sight that the suite's roles give; apps see all departments at level normal. */
  public static Sight ofRoles(Caller caller) {
    return switch (caller.kind()) {
      case SYSTEM -> everything(Level.TOP_SECRET);
      case APP -> everything(Level.NORMAL);
      case ANONYMOUS -> nothing();
      case PERSON ->
          caller.roles().stream().map(role -> ofRole(caller, role)).reduce(nothing(), Sight::or);
    };
  }

  /** The highest level that any role which reaches something is cleared for. */
  public static Level clearance(Caller caller) {
    return switch (caller.kind()) {
      case SYSTEM -> Level.TOP_SECRET;
      case APP, ANONYMOUS -> Level.NORMAL;
      case PERSON ->
          caller.roles().stream()
              .filter(role -> role.reach() != Role.Reach.NOTHING && caller.rightsFresh())
              .map(Role::clearance)
              .max(Level::compareTo)
              .orElse(Level.NORMAL);
    };
  }

  private static Sight ofRole(Caller caller, Role role) {
    Level clearance = caller.rightsFresh() ? role.clearance() : Level.NORMAL;
    if (role.reach() == Role.Reach.EVERYTHING) {
      return everything(clearance);
    }
    return of(tokens(caller, role.reach()), clearance);
  }

  private static Set<String> tokens(Caller caller, Role.Reach reach) {
    Set<String> tokens = new LinkedHashSet<>();
    if (reach == Role.Reach.NOTHING) {
      return tokens;
    }
    tokens.add(Tokens.taken(caller.id()));
    if (reach.compareTo(Role.Reach.OWN) >= 0) {
      tokens.add(Tokens.own(caller.id()));
    }
    String department = caller.departmentId();
    if (department != null && reach == Role.Reach.QUEUE) {
      tokens.add(Tokens.queue(department));
    }
    if (department != null && reach.compareTo(Role.Reach.DEPARTMENT) >= 0) {
      tokens.add(Tokens.department(department));
    }
    if (reach == Role.Reach.DEPARTMENT_AND_BELOW) {
      caller.departments().forEach(below -> tokens.add(Tokens.department(below)));
    }
    return tokens;
  }

  /** Whether a document is seen. */
  public boolean shows(Scoped document) {
    return windows.stream().anyMatch(window -> window.shows(document));
  }

  /** The condition to add to a query. */
  public Criteria criteria() {
    if (windows.isEmpty()) {
      return Criteria.where("_id").in(List.of());
    }
    if (windows.size() == 1) {
      return windows.getFirst().criteria();
    }
    return new Criteria().orOperator(windows.stream().map(Window::criteria).toList());
  }
}
