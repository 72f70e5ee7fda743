package org.kehu.testkit;

import java.util.List;
import java.util.stream.Stream;

/** The small company of the tests and of the local suite, told on the staff topic. */
public final class Company {

  private record Person(
      String userName,
      String department,
      List<String> departments,
      boolean leader,
      String deputyOf) {}

  private static final List<Person> PEOPLE =
      List.of(
          leader("wang.zong", "gm-office"),
          new Person("li.fu", "gm-office", List.of("gm-office"), false, "wang.zong"),
          member("zhao.zhuren", "gm-office"),
          new Person(
              "sun.jingli",
              "customer-service",
              List.of("customer-service", "complaint-group"),
              true,
              ""),
          new Person(
              "zhou.zhuguan",
              "customer-service",
              List.of("customer-service", "complaint-group"),
              false,
              "sun.jingli"),
          member("chen.kefu", "customer-service"),
          member("lin.kefu", "customer-service"),
          member("wu.tousu", "complaint-group"),
          leader("zheng.tousu", "complaint-group"),
          member("feng.dakehu", "key-accounts"),
          leader("he.dakehu", "key-accounts"),
          member("han.xiaoshou", "sales"),
          leader("yang.zongjian", "sales"),
          leader("qin.fawu", "legal"),
          leader("xu.caiwu", "finance"),
          leader("song.dangan", "archives"),
          leader("tang.shenji", "audit"),
          leader("guan.li", "information"),
          leader("pu.tong", "production"));

  private Company() {}

  private static Person leader(String userName, String department) {
    return new Person(userName, department, List.of(department), true, "");
  }

  private static Person member(String userName, String department) {
    return new Person(userName, department, List.of(department), false, "");
  }

  /** Staff id of a user name. */
  public static String staffId(String userName) {
    return "st-" + userName.replace('.', '-');
  }

  /** Staff ids of all. */
  public static Stream<String> staffIds() {
    return PEOPLE.stream().map(person -> staffId(person.userName()));
  }

  /** Tells the whole directory on {@code kehu.staff.state.v1}. */
  public static void tell() {
    PEOPLE.forEach(Company::tell);
  }

  private static void tell(Person person) {
    String deputyOf = person.deputyOf().isEmpty() ? "" : '"' + staffId(person.deputyOf()) + '"';
    String json =
        """
        {"staffId":"%s","userName":"%s","name":"%s","departmentId":"%s","departments":[%s],
         "leader":%s,"deputyOf":[%s],"active":true}
        """
            .formatted(
                staffId(person.userName()),
                person.userName(),
                person.userName(),
                person.department(),
                String.join(",", person.departments().stream().map(id -> '"' + id + '"').toList()),
                person.leader(),
                deputyOf);
    String subject = "staff/" + staffId(person.userName());
    Events.tell("kehu.staff.state.v1", "kehu.staff.state.v1", subject, 1, json);
  }
}
