package org.kehu.customer.staff;

import org.kehu.kit.access.Role;

/**
 * The posts of the company (岗位, G-21), each with its titles and the role whose rights it brings.
 * The catalogue was put together from all regulations.
 */
public enum Post {
  GENERAL_MANAGER("总经理", "General manager", Role.GENERAL_MANAGER),
  DEPUTY_GENERAL_MANAGER("主管副总经理", "Deputy general manager in charge", Role.GENERAL_MANAGER),
  DIRECTOR("总监", "Director", Role.MANAGER),
  OFFICE_DIRECTOR("总经理办公室主任", "General manager's office director", Role.OFFICE),
  ARCHIVIST("档案管理员", "Archivist", Role.ARCHIVIST),
  DEPARTMENT_MANAGER("部门经理", "Department manager", Role.MANAGER),
  MARKETING_MANAGER("市场部经理", "Marketing manager", Role.MANAGER),
  SALES_DIRECTOR("销售总监", "Sales director", Role.MANAGER),
  KEY_ACCOUNT_MANAGER("大客户经理", "Key-account manager", Role.MANAGER),
  KEY_ACCOUNT_SUPERVISOR("大客户主管", "Key-account supervisor", Role.SUPERVISOR),
  KEY_ACCOUNT_SPECIALIST("大客户专员", "Key-account specialist", Role.ACCOUNT_MANAGER),
  CUSTOMER_SERVICE_HEAD("客户服务部负责人", "Customer-service head", Role.MANAGER),
  CUSTOMER_SERVICE_SUPERVISOR("客服主管", "Customer-service supervisor", Role.SUPERVISOR),
  CUSTOMER_SERVICE_SPECIALIST("客户服务专员", "Customer-service specialist", Role.AGENT),
  CUSTOMER_SERVICE_REPRESENTATIVE("客户服务代表", "Customer-service representative", Role.AGENT),
  CUSTOMER_SERVICE_ASSISTANT("客户关系助理", "Customer-service assistant", Role.AGENT),
  COMPLAINT_OFFICER("投诉专员", "Complaint officer", Role.COMPLAINT_OFFICER),
  ORDER_OFFICER("订单专员", "Order officer", Role.AGENT),
  SALES_STAFF("销售(接待)人员", "Sales (reception) staff", Role.ACCOUNT_MANAGER),
  SALES_MANAGER("销售经理", "Sales manager", Role.MANAGER),
  LEGAL_DEPARTMENT("法务部门", "Legal department", Role.LEGAL),
  FINANCE("财务", "Finance", Role.FINANCE),
  INFORMATION_DEPARTMENT("信息部", "Information department", Role.EMPLOYEE),
  OFFICE("办公室", "Office", Role.OFFICE),
  PRODUCTION_OFFICE("生产处", "Production office", Role.EMPLOYEE),
  TECHNICAL_SERVICE("技术服务部", "Technical service", Role.EMPLOYEE),
  BUSINESS_DEPARTMENT("业务部", "Business department", Role.ACCOUNT_MANAGER);

  private final String chinese;
  private final String english;
  private final Role role;

  Post(String chinese, String english, Role role) {
    this.chinese = chinese;
    this.english = english;
    this.role = role;
  }

  /** Title in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** Title in English, as the catalogue of requirements has it. */
  public String english() {
    return english;
  }

  /** The role that the token issuer gives who holds the post. */
  public Role role() {
    return role;
  }
}
