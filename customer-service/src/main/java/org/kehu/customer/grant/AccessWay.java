package org.kehu.customer.grant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;

/**
 * One way in which somebody may read a file.
 *
 * @param why the rule
 * @param staffId the person; null for everybody whom the rule names
 * @param departmentId the department; null for a person, or for all departments
 * @param roles one of which the reader must have, cleared for the file's level; empty where the own
 *     role only limits the level
 * @param writing whether a grant allows to change it, too
 * @param until when a grant is over
 */
public record AccessWay(
    Why why,
    @Nullable String staffId,
    @Nullable String departmentId,
    List<Role> roles,
    boolean writing,
    @Nullable Instant until) {

  /** The rules. */
  public enum Why {
    /** 归属人. */
    OWNER,
    /** 更新专人. */
    KEEPER,
    /** 建档人. */
    TOOK_IN,
    /** 部门待分配: nobody looks after it yet. */
    QUEUE,
    /** 本部门及上级部门负责人. */
    DEPARTMENT,
    /** 全公司职责. */
    COMPANY,
    /** 应用程序: all apps with the scope, at level normal only. */
    APPS,
    /** 授权. */
    GRANT
  }

  /** By the work of a person. */
  static AccessWay ofPerson(Why why, String staffId, List<Role> roles) {
    return new AccessWay(why, staffId, null, roles, false, null);
  }

  /** By roles in a department, or in all. */
  static AccessWay ofRoles(Why why, @Nullable String departmentId, List<Role> roles) {
    return new AccessWay(why, null, departmentId, roles, false, null);
  }
}
