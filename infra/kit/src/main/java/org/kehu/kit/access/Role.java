package org.kehu.kit.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A person's role as the token names it, with how far it reaches and what it is cleared for (design
 * of access; catalogue G-21).
 */
public enum Role {
  /** Anyone: sees what they took in. */
  EMPLOYEE(Reach.TAKEN, Level.NORMAL),
  /** 客服代表: own work, and the queue of the own department. */
  AGENT(Reach.QUEUE, Level.NORMAL),
  /** 投诉专员: everything of the own group. */
  COMPLAINT_OFFICER(Reach.DEPARTMENT, Level.NORMAL),
  /** 大客户专员、销售: own customers. */
  ACCOUNT_MANAGER(Reach.OWN, Level.RESTRICTED),
  /** 主管: the department. */
  SUPERVISOR(Reach.DEPARTMENT, Level.RESTRICTED),
  /** 部门经理: the department and all below it. */
  MANAGER(Reach.DEPARTMENT_AND_BELOW, Level.CONFIDENTIAL),
  /** 法务. */
  LEGAL(Reach.EVERYTHING, Level.RESTRICTED),
  /** 财务. */
  FINANCE(Reach.EVERYTHING, Level.RESTRICTED),
  /** 档案管理员. */
  ARCHIVIST(Reach.EVERYTHING, Level.CONFIDENTIAL),
  /** 总经理办公室主任. */
  OFFICE(Reach.EVERYTHING, Level.CONFIDENTIAL),
  /** 总经理、副总经理. */
  GENERAL_MANAGER(Reach.EVERYTHING, Level.TOP_SECRET),
  /** 审计: trails, not customer data. */
  AUDITOR(Reach.NOTHING, Level.TOP_SECRET),
  /** 系统管理员: settings, not customer data. */
  ADMINISTRATOR(Reach.NOTHING, Level.NORMAL);

  /** How far a role sees, from nothing to everything. */
  public enum Reach {
    NOTHING,
    TAKEN,
    OWN,
    QUEUE,
    DEPARTMENT,
    DEPARTMENT_AND_BELOW,
    EVERYTHING
  }

  private final Reach reach;
  private final Level clearance;

  Role(Reach reach, Level clearance) {
    this.reach = reach;
    this.clearance = clearance;
  }

  public Reach reach() {
    return reach;
  }

  public Level clearance() {
    return clearance;
  }

  /** As tokens and access tables write it: {@code complaint-officer}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> of(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
