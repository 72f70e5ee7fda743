package org.kehu.customer;

/** The company of the tests, as its directory sends it. */
final class Directory {

  static final String JSON =
      """
      {"departments": [
        {"id": "gm-office", "name": "总经理办公室", "leaderId": "st-wang-zong", "deputyIds": ["st-li-fu"]},
        {"id": "customer-service", "name": "客户服务部", "parentId": "gm-office",
         "leaderId": "st-sun-jingli", "deputyIds": ["st-zhou-zhuguan"]},
        {"id": "key-accounts", "name": "大客户部", "parentId": "gm-office", "leaderId": "st-he-dakehu"},
        {"id": "sales", "name": "销售部", "parentId": "gm-office", "leaderId": "st-yang-zongjian"},
        {"id": "finance", "name": "财务部", "leaderId": "st-xu-caiwu"},
        {"id": "archives", "name": "档案室", "leaderId": "st-song-dangan"},
        {"id": "audit", "name": "审计部", "leaderId": "st-tang-shenji"},
        {"id": "information", "name": "信息部", "leaderId": "st-guan-li"},
        {"id": "production", "name": "生产处", "leaderId": "st-pu-tong"}],
       "staff": [
        {"staffId": "st-wang-zong", "userName": "wang.zong", "name": "王总", "departmentId": "gm-office"},
        {"staffId": "st-li-fu", "userName": "li.fu", "name": "李副总", "departmentId": "gm-office"},
        {"staffId": "st-zhao-zhuren", "userName": "zhao.zhuren", "name": "赵主任", "departmentId": "gm-office"},
        {"staffId": "st-sun-jingli", "userName": "sun.jingli", "name": "孙经理", "departmentId": "customer-service"},
        {"staffId": "st-zhou-zhuguan", "userName": "zhou.zhuguan", "name": "周主管", "departmentId": "customer-service"},
        {"staffId": "st-chen-kefu", "userName": "chen.kefu", "name": "陈客服", "departmentId": "customer-service"},
        {"staffId": "st-feng-dakehu", "userName": "feng.dakehu", "name": "冯大客户", "departmentId": "key-accounts"},
        {"staffId": "st-he-dakehu", "userName": "he.dakehu", "name": "何主管", "departmentId": "key-accounts"},
        {"staffId": "st-han-xiaoshou", "userName": "han.xiaoshou", "name": "韩销售", "departmentId": "sales"},
        {"staffId": "st-yang-zongjian", "userName": "yang.zongjian", "name": "杨总监", "departmentId": "sales"},
        {"staffId": "st-xu-caiwu", "userName": "xu.caiwu", "name": "徐财务", "departmentId": "finance"},
        {"staffId": "st-song-dangan", "userName": "song.dangan", "name": "宋档案", "departmentId": "archives"},
        {"staffId": "st-tang-shenji", "userName": "tang.shenji", "name": "唐审计", "departmentId": "audit"},
        {"staffId": "st-guan-li", "userName": "guan.li", "name": "关工", "departmentId": "information"},
        {"staffId": "st-pu-tong", "userName": "pu.tong", "name": "蒲工", "departmentId": "production"},
        {"staffId": "st-gao-lizhi", "userName": "gao.lizhi", "name": "高离职", "departmentId": "key-accounts"},
        {"staffId": "st-lu-lizhi", "userName": "lu.lizhi", "name": "陆离职", "departmentId": "key-accounts"},
        {"staffId": "st-gone", "userName": "gone", "name": "离职", "departmentId": "sales", "active": false}]}
      """;

  private Directory() {}
}
