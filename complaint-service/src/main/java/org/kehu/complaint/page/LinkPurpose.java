package org.kehu.complaint.page;

/** What a link to the page is for. */
public enum LinkPurpose {
  /** 专用链接: one customer files one contact, and follows it by the same link. */
  FILING,
  /** 公用链接: anybody files by it, as printed on a site or a poster; one a channel. */
  CHANNEL,
  /** 查询链接: follows a contact that was taken in before. */
  FOLLOWING
}
