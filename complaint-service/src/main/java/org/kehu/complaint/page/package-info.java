/**
 * The page by which customers file a contact and follow it (客户页面): links that let them in, what
 * they may see of their case, and what they may say to it.
 */
@NullMarked
package org.kehu.complaint.page;

import org.jspecify.annotations.NullMarked;
