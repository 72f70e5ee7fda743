package org.kehu.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo company: departments, staff (one person a role at least) and the apps that call the API,
 * read from {@code demo/company.json}.
 */
public record DemoCompany(
    List<Department> departments, List<Person> staff, List<AppClient> clients) {

  private static final String RESOURCE = "/demo/company.json";

  public DemoCompany {
    departments = List.copyOf(departments);
    staff = List.copyOf(staff);
    clients = List.copyOf(clients);
  }

  /** A department; the root has no parent. */
  public record Department(String id, String name, @Nullable String parent) {}

  /** A member of staff, with the role that the token says and the department of the directory. */
  public record Person(
      String id,
      String userName,
      String name,
      String title,
      String role,
      String department,
      boolean leader,
      @Nullable String deputyOf) {}

  /** An app that calls the API in its own name, with the scopes that it is granted. */
  public record AppClient(String id, String name, List<String> scopes) {

    public AppClient {
      scopes = List.copyOf(scopes);
    }

    /** The secret of this client in the local suite, which is no secret at all. */
    public String secret() {
      return id + "-secret";
    }
  }

  /** Reads the company from the class path. */
  public static DemoCompany load() {
    try (InputStream json = DemoCompany.class.getResourceAsStream(RESOURCE)) {
      if (json == null) {
        throw new IllegalStateException("The class path has no " + RESOURCE);
      }
      return JsonMapper.shared().readValue(json, DemoCompany.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /** The person of this user name or staff id, else the first person who has this role. */
  public Optional<Person> person(String userNameOrRole) {
    return first(p -> p.userName().equals(userNameOrRole) || p.id().equals(userNameOrRole))
        .or(() -> first(p -> p.role().equals(userNameOrRole)));
  }

  private Optional<Person> first(Predicate<Person> wanted) {
    return staff.stream().filter(wanted).findFirst();
  }

  /** The app with this client id. */
  public Optional<AppClient> client(String id) {
    return clients.stream().filter(client -> client.id().equals(id)).findFirst();
  }

  /** Every name that a token can be asked for: roles, user names, apps. */
  public List<String> names() {
    return Stream.of(
            staff.stream().map(Person::role).distinct().sorted(),
            staff.stream().map(Person::userName),
            clients.stream().map(AppClient::id))
        .flatMap(names -> names)
        .toList();
  }
}
