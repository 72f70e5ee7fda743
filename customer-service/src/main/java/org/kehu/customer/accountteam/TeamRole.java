package org.kehu.customer.accountteam;

import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.Post;

/** A role of the key-account team, from the top (C-104). */
public enum TeamRole {
  /** 大客户经理: reports to the leader of the retail department. */
  MANAGER(null, Post.KEY_ACCOUNT_MANAGER),
  /** 大客户主管: of a region. */
  SUPERVISOR(MANAGER, Post.KEY_ACCOUNT_SUPERVISOR),
  /** 大客户专员. */
  SPECIALIST(SUPERVISOR, Post.KEY_ACCOUNT_SPECIALIST);

  private final @Nullable TeamRole above;
  private final Post post;

  TeamRole(@Nullable TeamRole above, Post post) {
    this.above = above;
    this.post = post;
  }

  /** The role to which it reports; null when that is the leader of a department. */
  public @Nullable TeamRole above() {
    return above;
  }

  /** What it is called in the catalogue of posts. */
  public Post post() {
    return post;
  }
}
