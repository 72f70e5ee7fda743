/**
 * Merging two files of one customer (客户档案合并, C-27, M6): what survives by policy or by choice, the
 * loser's id that leads to the survivor for ever, and taking both apart again within a window.
 */
@NullMarked
package org.kehu.customer.merge;

import org.jspecify.annotations.NullMarked;
