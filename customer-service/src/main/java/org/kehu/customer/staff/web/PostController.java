package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.kehu.customer.staff.Post;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of posts (岗位目录, G-21). */
@RestController
@Tag(name = "staff")
class PostController {

  /** The catalogue. */
  @Schema(name = "StaffPosts")
  record Posts(List<PostView> items) {}

  /**
   * One post.
   *
   * @param role that the token issuer gives who holds it
   */
  @Schema(name = "StaffPost")
  record PostView(
      Post code,
      @Schema(example = "大客户专员") String titleZh,
      @Schema(example = "Key-account specialist") String titleEn,
      @Schema(example = "account-manager") String role) {

    static PostView of(Post post) {
      return new PostView(post, post.chinese(), post.english(), post.role().wireName());
    }
  }

  @GetMapping("/api/v1/staff/posts")
  @Operation(
      summary = "The catalogue of posts with their titles (岗位目录)",
      description = "Which role each brings; the directory says who holds which; G-21.")
  Posts posts() {
    return new Posts(Arrays.stream(Post.values()).map(PostView::of).toList());
  }
}
