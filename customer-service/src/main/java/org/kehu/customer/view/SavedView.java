package org.kehu.customer.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A filter of the customer list that a person keeps, for themselves or for others too (共享视图, M10).
 * What it looks for of a name is sealed: it may be a person's.
 */
@Document("customer_views")
public final class SavedView extends ScopedAggregate {

  private String name = "";
  private CustomerSearch filter = CustomerSearch.ALL;
  @Personal private @Nullable String typed;
  private Sharing sharing = Sharing.NOBODY;
  private String ownerId = "";
  private @Nullable String nameKey;

  private SavedView() {}

  /** A new one. */
  static SavedView of(ViewContent content, String ownerId, String departmentId) {
    SavedView view = new SavedView();
    view.ownerId = ownerId;
    view.keep(content, departmentId);
    return view;
  }

  /** Its owner changes it; without a difference nothing happens. */
  List<ViewEvent> change(ViewContent next) {
    if (next.equals(content())) {
      return List.of();
    }
    keep(next, departmentId());
    return List.of(new ViewEvent.ViewChanged());
  }

  /** Nobody uses it any more. */
  List<ViewEvent> delete() {
    nameKey = null;
    typed = null;
    hide();
    return List.of(new ViewEvent.ViewDeleted());
  }

  /** Who leads the department goes on with what a leaver kept. */
  List<ViewEvent> take(String leaderId, @Nullable String underName) {
    String previous = ownerId;
    ownerId = leaderId;
    ViewContent present = content();
    keep(underName == null ? present : present.named(underName), departmentId());
    return List.of(new ViewEvent.ViewTaken(previous));
  }

  private void keep(ViewContent content, String departmentId) {
    name = content.name();
    filter = content.filter().typing(null);
    typed = content.filter().text();
    sharing = content.sharing();
    nameKey = ownerId + "/" + name;
    rescope(departmentId, Level.NORMAL);
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.own(ownerId));
    tokens.add(ViewRights.home(departmentId()));
    sharing.colleagues().forEach(colleague -> tokens.add(Tokens.own(colleague)));
    sharing.departments().forEach(department -> tokens.add(Tokens.department(department)));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "view";
  }

  /** What it is called, what it asks for and who else uses it. */
  public ViewContent content() {
    return new ViewContent(name, filter.typing(typed), sharing);
  }

  /** Whose it is. */
  public String ownerId() {
    return ownerId;
  }
}
