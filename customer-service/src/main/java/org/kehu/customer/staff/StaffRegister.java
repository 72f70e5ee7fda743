package org.kehu.customer.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Aggregate;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The people and departments of the company, in collection words. Staff names are business data and
 * readable by everyone inside.
 */
@Repository
public class StaffRegister {

  /** Nothing in the directory is confidential. */
  private static final Sight OPEN = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<StaffMember, StaffEvent> members;
  private final Store<Department, DepartmentEvent> departments;

  StaffRegister(
      MongoTemplate mongo,
      Stores stores,
      EventPublisher<StaffMember, StaffEvent> memberPublisher,
      EventPublisher<Department, DepartmentEvent> departmentPublisher) {
    this.mongo = mongo;
    this.members = stores.of(StaffMember.class, memberPublisher);
    this.departments = stores.of(Department.class, departmentPublisher);
  }

  /** A person by staff id. */
  public Optional<StaffMember> find(String staffId) {
    return members.find(staffId);
  }

  /** A person by staff id, or a 404. */
  public StaffMember get(String staffId) {
    return members.get(staffId, OPEN);
  }

  /** Changes a person of the directory; 404 when there is none. */
  Stored<StaffMember> change(String staffId, Function<StaffMember, List<StaffEvent>> verb) {
    return members.change(staffId, OPEN, verb);
  }

  /** A person by staff id, user name or, if only one has it, name: what a spreadsheet may hold. */
  public Optional<StaffMember> recognise(String text) {
    Criteria any =
        new Criteria()
            .orOperator(where("_id").is(text), where("userName").is(text), where("name").is(text));
    List<StaffMember> found =
        mongo.find(new Query(any).limit(2), StaffMember.class).stream()
            .filter(StaffMember::isActive)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** A department by id or name. */
  public Optional<String> recogniseDepartment(String text) {
    return departments().stream()
        .filter(Department::isActive)
        .filter(known -> known.id().equals(text) || known.entry().name().equals(text))
        .map(Department::id)
        .findFirst();
  }

  /** Whether a department exists and has not ended. */
  public boolean hasDepartment(String id) {
    return departments.find(id).filter(Department::isActive).isPresent();
  }

  /** All departments, ended ones too, by id. */
  public List<Department> departments() {
    return mongo.findAll(Department.class).stream()
        .sorted(java.util.Comparator.comparing(Department::id))
        .toList();
  }

  /** One page of the departments, by id. */
  public Page<Department> departmentPage(PageRequest request) {
    return departments.page(new Listing(new Criteria(), OPEN, "_id", Direction.ASC), request);
  }

  /** One page of the people, by id. */
  public Page<StaffMember> page(
      @Nullable String departmentId, @Nullable Boolean active, PageRequest request) {
    Criteria filter = new Criteria();
    if (departmentId != null) {
      filter = filter.and("departmentId").is(departmentId);
    }
    if (active != null) {
      filter = filter.and("active").is(active);
    }
    return members.page(new Listing(filter, OPEN, "_id", Direction.ASC), request);
  }

  /**
   * Everyone whom the directory's source has last listed as active, for comparing with an import.
   */
  List<StaffMember> listedMembers() {
    List<StaffMember> listed =
        new ArrayList<>(mongo.find(new Query(where("active").is(true)), StaffMember.class));
    listed.addAll(mongo.find(new Query(where("departure.leftAt").exists(true)), StaffMember.class));
    return listed;
  }

  /** Everyone who has ever lent powers to a person. */
  List<StaffMember> lendersTo(String staffId) {
    return mongo.find(new Query(where("letters.delegateId").is(staffId)), StaffMember.class);
  }

  /** The leader of a department, or of the nearest above that has another one than this person. */
  public Optional<String> leaderAbove(String departmentId, String otherThan) {
    Map<String, DepartmentEntry> all =
        departments().stream()
            .map(Department::entry)
            .collect(Collectors.toMap(DepartmentEntry::id, Function.identity()));
    DepartmentEntry at = all.get(departmentId);
    for (int step = 0; at != null && step < all.size(); step++) {
      Optional<String> leader =
          Optional.ofNullable(at.leaderId())
              .filter(id -> !id.equals(otherThan))
              .flatMap(this::find)
              .filter(StaffMember::isActive)
              .map(StaffMember::id);
      if (leader.isPresent()) {
        return leader;
      }
      at = at.parentId() == null ? null : all.get(at.parentId());
    }
    return Optional.empty();
  }

  /** Everyone who has one of these user names, those who have left too. */
  List<StaffMember> namedAs(Collection<String> userNames) {
    return mongo.find(new Query(where("signIn").in(userNames)), StaffMember.class);
  }

  /** Makes a user name free for the person to whom an import gives it. */
  void freeName(String staffId) {
    members.write(
        staffId,
        member -> {
          member.giveUpSignIn();
          return List.of();
        });
  }

  void keepMember(
      String id, Supplier<StaffMember> listed, Function<StaffMember, List<StaffEvent>> update) {
    keep(members, id, listed, new StaffEvent.MemberChanged(), update);
  }

  void keepDepartment(DepartmentEntry entry) {
    keep(
        departments,
        entry.id(),
        () -> Department.listed(entry),
        new DepartmentEvent.DepartmentChanged(),
        present -> present.update(entry));
  }

  private static <A extends Aggregate, E> void keep(
      Store<A, E> store, String id, Supplier<A> listed, E first, Function<A, List<E>> update) {
    if (store.find(id).isEmpty()) {
      try {
        store.create(() -> Change.of(listed.get(), first));
        return;
      } catch (DuplicateKeyException listedMeanwhile) {
        // Another import listed it a moment ago; what this one says still holds.
        if (store.find(id).isEmpty()) {
          throw listedMeanwhile;
        }
      }
    }
    store.change(id, OPEN, update);
  }
}
