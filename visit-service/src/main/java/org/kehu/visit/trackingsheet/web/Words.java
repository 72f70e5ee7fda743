package org.kehu.visit.trackingsheet.web;

import org.jspecify.annotations.Nullable;
import org.kehu.visit.visit.Intention;
import org.kehu.visit.visit.VisitPurpose;
import org.kehu.visit.visit.VisitStatus;

/** How the printed sheet names the codes. */
final class Words {

  private Words() {}

  static String of(VisitPurpose purpose) {
    return switch (purpose) {
      case NEEDS -> "了解需求与意向";
      case MAINTENANCE -> "关系维护";
      case DEVELOPMENT -> "开发新客户";
      case PROJECT -> "项目沟通";
      case COOPERATION -> "合作洽谈";
      case PROBLEM -> "处理问题";
      case OTHER -> "其他";
    };
  }

  static String of(VisitStatus status) {
    return switch (status) {
      case PLANNED -> "已计划";
      case CONFIRMED -> "已与客户确认";
      case PREPARED -> "已准备";
      case CONDUCTED -> "已实施，待总结";
      case COMPLETED -> "已总结";
      case REPORTED -> "已汇报";
      case CANCELLED -> "已取消";
      case MISSED -> "未成行";
    };
  }

  static String of(Intention intention) {
    return switch (intention) {
      case STRONG -> "强烈";
      case MODERATE -> "一般";
      case WEAK -> "较弱";
      case NONE -> "无意向";
    };
  }

  /** Nothing stands as an empty cell. */
  static String of(@Nullable String words) {
    return words == null ? "" : words;
  }
}
