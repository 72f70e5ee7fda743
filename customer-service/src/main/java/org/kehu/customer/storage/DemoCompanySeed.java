package org.kehu.customer.storage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.DepartmentEntry;
import org.kehu.customer.staff.ImportDirectory;
import org.kehu.customer.staff.StaffDesk;
import org.kehu.customer.staff.StaffEntry;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the demo company in the staff directory when the suite runs on one machine; whoever starts
 * the suite names the file in {@code KEHU_DEMO_COMPANY}.
 */
@Component
@Profile("local")
@ConditionalOnProperty("KEHU_DEMO_COMPANY")
class DemoCompanySeed implements ApplicationRunner {

  private final StaffDesk desk;
  private final JsonMapper mapper;
  private final Resource company;
  private final String service;

  DemoCompanySeed(
      StaffDesk desk,
      JsonMapper mapper,
      @Value("${KEHU_DEMO_COMPANY}") Resource company,
      @Value("${spring.application.name}") String service) {
    this.desk = desk;
    this.mapper = mapper;
    this.company = company;
    this.service = service;
  }

  /** As the demo company's file writes a department. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Unit(String id, String name, @Nullable String parent) {}

  /** As it writes a person: leaders of their department, deputies of a user. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Person(
      String id,
      String userName,
      String name,
      String department,
      boolean leader,
      @Nullable String deputyOf) {}

  /** The file. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Company(List<Unit> departments, List<Person> staff) {

    ImportDirectory toCommand() {
      return new ImportDirectory(
          departments.stream().map(this::entry).toList(),
          staff.stream()
              .map(person ->
                  new StaffEntry(
                      person.id(),
                      person.userName(),
                      person.name(),
                      person.department(),
                      true,
                      null,
                      null))
              .toList(),
          false);
    }

    private DepartmentEntry entry(Unit unit) {
      Person leader =
          staff.stream()
              .filter(person -> person.leader() && person.department().equals(unit.id()))
              .findFirst()
              .orElse(null);
      List<String> deputies =
          leader == null
              ? List.of()
              : staff.stream()
                  .filter(person -> leader.userName().equals(person.deputyOf()))
                  .map(Person::id)
                  .toList();
      return new DepartmentEntry(
          unit.id(),
          unit.name(),
          unit.parent(),
          leader == null ? null : leader.id(),
          deputies,
          true);
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Call call = Call.ofSystem(Caller.system(service), null, "demo-company");
    call.within(() -> desk.take(read().toCommand()));
  }

  private Company read() {
    try (InputStream in = company.getInputStream()) {
      return mapper.readValue(in, Company.class);
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "KEHU_DEMO_COMPANY names " + company + ", which cannot be read", missing);
    }
  }
}
