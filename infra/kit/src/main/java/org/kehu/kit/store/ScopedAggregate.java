package org.kehu.kit.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;

/**
 * An aggregate that belongs to people and a department and has a confidentiality level. A subclass
 * names its people in {@link #tokens()}; the stored scope follows with every write that calls
 * {@link #rescope}.
 */
public abstract class ScopedAggregate extends Aggregate implements Scoped {

  /** Added to the stored level it is above every clearance, on every path that asks for one. */
  private static final int HIDDEN = 100;

  private String departmentId = "";
  private Set<String> scope = new LinkedHashSet<>();
  private int level;

  protected ScopedAggregate() {}

  /** With an id of its own choosing, for what must be the same in every installation. */
  protected ScopedAggregate(String id) {
    super(id);
  }

  /** Tokens of all who may see it by their work. */
  protected abstract Set<String> tokens();

  /** Moves it to a department and level, and recomputes the stored scope. */
  protected final void rescope(String department, Level newLevel) {
    this.departmentId = department;
    this.level = newLevel.rank() + (isHidden() ? HIDDEN : 0);
    this.scope = new LinkedHashSet<>(tokens());
  }

  /**
   * Takes it out of everybody's sight, whatever their rights: lists, searches, counts and reads
   * find it no more. It stays in the store, and keeps the level that its events are told with.
   */
  protected final void hide() {
    this.level = level().rank() + HIDDEN;
  }

  /** Takes it back into the sight of all who have the rights. */
  protected final void reveal() {
    this.level = level().rank();
  }

  @Override
  public final boolean isHidden() {
    return level >= HIDDEN;
  }

  public final String departmentId() {
    return departmentId;
  }

  @Override
  public final Set<String> scope() {
    return scope;
  }

  @Override
  public final Level level() {
    return Level.ofRank(level % HIDDEN);
  }
}
