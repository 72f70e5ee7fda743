package org.kehu.customer.view;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.customer.file.SavedFilters;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps filters of the customer list, and lets others use them (M10). */
@Service
public class ViewDesk implements SavedFilters {

  private final SavedViews views;
  private final StaffRegister staff;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  ViewDesk(
      SavedViews views,
      StaffRegister staff,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.views = views;
    this.staff = staff;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may use. */
  public SavedView get(String id) {
    return views.get(id, sight());
  }

  /** One page of those that the caller may use, newest first. */
  public Page<SavedView> page(PageRequest request) {
    return views.page(sight(), request);
  }

  @Override
  public CustomerSearch filter(String id) {
    return get(id).content().filter();
  }

  /** A person keeps a filter. */
  public Stored<SavedView> save(ViewContent content) {
    requireKnown(content.sharing());
    Caller caller = caller();
    return unlessNamed(() ->
        views.create(() -> {
          requireRoom(caller.id());
          return Change.of(
              SavedView.of(content, caller.id(), home(caller)), new ViewEvent.ViewSaved());
        }));
  }

  /** Its owner changes it. */
  public Stored<SavedView> change(String id, UnaryOperator<ViewContent> edit) {
    return unlessNamed(() ->
        views.change(
            id,
            sight(),
            view -> {
              ViewRights.requireOwner(caller(), view);
              ViewContent next = edit.apply(view.content());
              requireKnown(next.sharing());
              return view.change(next);
            }));
  }

  /** Its owner ends it, or who leads the department once the owner has left. */
  public void delete(String id) {
    views.change(
        id,
        sight(),
        view -> {
          ViewRights.requireOwnerOrHeir(caller(), view, hasLeft(view.ownerId()));
          return view.delete();
        });
  }

  /** Who leads the department goes on with what a leaver kept. */
  public Stored<SavedView> take(String id, @Nullable String underName) {
    return unlessNamed(() ->
        views.change(
            id,
            sight(),
            view -> {
              ViewRights.requireHeir(caller(), view, hasLeft(view.ownerId()));
              return view.take(caller().id(), underName);
            }));
  }

  private static Stored<SavedView> unlessNamed(Supplier<Stored<SavedView>> work) {
    try {
      return work.get();
    } catch (DuplicateKeyException taken) {
      throw ViewProblem.VIEW_NAME_TAKEN.problem().because(taken);
    }
  }

  private void requireRoom(String ownerId) {
    int most = policy().mostViews();
    if (views.keptBy(ownerId) >= most) {
      throw ViewProblem.VIEW_LIMIT_REACHED.problem().with("most", most);
    }
  }

  private void requireKnown(Sharing sharing) {
    int most = policy().mostSharedWith();
    if (sharing.size() > most) {
      throw ViewProblem.VIEW_SHARED_TOO_WIDELY.problem().with("most", most);
    }
    sharing.departments().stream()
        .filter(id -> !staff.hasDepartment(id))
        .findFirst()
        .ifPresent(id -> {
          throw ViewProblem.VIEW_DEPARTMENT_UNKNOWN.problem().with("departmentId", id);
        });
    sharing.colleagues().stream()
        .filter(id -> staff.find(id).filter(StaffMember::isActive).isEmpty())
        .findFirst()
        .ifPresent(id -> {
          throw ViewProblem.VIEW_COLLEAGUE_UNKNOWN.problem().with("staffId", id);
        });
  }

  private boolean hasLeft(String staffId) {
    return staff.find(staffId).filter(member -> !member.isActive()).isPresent();
  }

  private String home(Caller caller) {
    String own = caller.departmentId();
    return own == null ? properties.defaultDepartment() : own;
  }

  private ViewPolicy policy() {
    return policies.at(ViewPolicy.KIND, clock.instant()).value();
  }

  private static Sight sight() {
    return ViewRights.sight(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
