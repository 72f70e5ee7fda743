package org.kehu.customer.grant.web;

/** What somebody who was let into a file may do. */
enum FileAccess {
  /** 查看. */
  READ,
  /** 查看与修改. */
  WRITE;

  static FileAccess of(boolean writing) {
    return writing ? WRITE : READ;
  }
}
