/**
 * Access to single files for a time (单份档案授权, M4): who is let in, by whom, why and until when; who
 * may read a file at all, and why.
 */
@NullMarked
package org.kehu.customer.grant;

import org.jspecify.annotations.NullMarked;
