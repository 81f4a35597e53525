BEGIN TRANSACTION;
CREATE TABLE "accounts_accountdb" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "first_name" varchar(150) NOT NULL, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "db_key" varchar(255) NOT NULL, "db_typeclass_path" varchar(255) NULL, "db_date_created" datetime NOT NULL, "db_lock_storage" text NOT NULL, "db_is_connected" bool NOT NULL, "db_cmdset_storage" varchar(255) NULL, "db_is_bot" bool NOT NULL);
INSERT INTO "accounts_accountdb" VALUES(1,'!lUgK94unDt9HPefGj28OHzbZShIfkHhHC7lI6mMh','2026-11-30 19:20:37.238869',0,'house','','','',0,0,'2026-11-30 19:20:37.238869','#1','typeclasses.accounts.Account','2026-11-30 19:20:37.239799','examine:perm(Admin);edit:perm(Admin);delete:perm(Admin);boot:perm(Admin);msg:all();noidletimeout:perm(Builder) or perm(noidletimeout)',0,'commands.default_cmdsets.PersonCmdSet',0);
INSERT INTO "accounts_accountdb" VALUES(2,'!bd29UDXVkuu5z0VaOXvFIDjPgBDXu28NOp6BAgGi',NULL,0,'f4f6e2d4-3113-452c-b52b-55314e284169','','','',0,1,'2026-11-30 19:20:55.400389','#2','typeclasses.accounts.Account','2026-11-30 19:20:55.401967','examine:perm(Admin);edit:perm(Admin);delete:perm(Admin);boot:perm(Admin);msg:all();noidletimeout:perm(Builder) or perm(noidletimeout)',0,'commands.default_cmdsets.PersonCmdSet',0);
INSERT INTO "accounts_accountdb" VALUES(3,'!LfQ83MB1ktm7OpH6QL97kyrKP5CoSEfMjYy1RFKQ',NULL,0,'9091956c-44f1-4800-bb67-b6d9ea8ad0a8','','','',0,1,'2026-11-30 19:20:58.194790','#3','typeclasses.accounts.Account','2026-11-30 19:20:58.195213','examine:perm(Admin);edit:perm(Admin);delete:perm(Admin);boot:perm(Admin);msg:all();noidletimeout:perm(Builder) or perm(noidletimeout)',0,'commands.default_cmdsets.PersonCmdSet',0);
INSERT INTO "accounts_accountdb" VALUES(4,'!Q8d0JWf9rnj3xOu7tZEzXCT8xHXpVyJ3SEHwPJyg',NULL,0,'bdfc66ba-6b14-4a88-9f18-f88f903cc7cc','','','',0,1,'2026-11-30 19:21:00.634493','#4','typeclasses.accounts.Account','2026-11-30 19:21:00.634851','examine:perm(Admin);edit:perm(Admin);delete:perm(Admin);boot:perm(Admin);msg:all();noidletimeout:perm(Builder) or perm(noidletimeout)',0,'commands.default_cmdsets.PersonCmdSet',0);
CREATE TABLE "accounts_accountdb_db_attributes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "accountdb_id" integer NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED, "attribute_id" integer NOT NULL REFERENCES "typeclasses_attribute" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_accountdb_db_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "accountdb_id" integer NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "typeclasses_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "accounts_accountdb_db_tags" VALUES(1,1,1);
INSERT INTO "accounts_accountdb_db_tags" VALUES(2,2,1);
INSERT INTO "accounts_accountdb_db_tags" VALUES(3,3,1);
INSERT INTO "accounts_accountdb_db_tags" VALUES(4,4,1);
CREATE TABLE "accounts_accountdb_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "accountdb_id" integer NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_accountdb_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "accountdb_id" integer NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,2,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(2,2,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(3,2,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(4,2,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(5,1,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(6,1,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(7,1,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(8,1,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(9,3,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(10,3,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(11,3,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(12,3,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(13,4,'add_serverconfig','Can add Server Config value');
INSERT INTO "auth_permission" VALUES(14,4,'change_serverconfig','Can change Server Config value');
INSERT INTO "auth_permission" VALUES(15,4,'delete_serverconfig','Can delete Server Config value');
INSERT INTO "auth_permission" VALUES(16,4,'view_serverconfig','Can view Server Config value');
INSERT INTO "auth_permission" VALUES(17,5,'add_attribute','Can add Attribute');
INSERT INTO "auth_permission" VALUES(18,5,'change_attribute','Can change Attribute');
INSERT INTO "auth_permission" VALUES(19,5,'delete_attribute','Can delete Attribute');
INSERT INTO "auth_permission" VALUES(20,5,'view_attribute','Can view Attribute');
INSERT INTO "auth_permission" VALUES(21,6,'add_tag','Can add Tag');
INSERT INTO "auth_permission" VALUES(22,6,'change_tag','Can change Tag');
INSERT INTO "auth_permission" VALUES(23,6,'delete_tag','Can delete Tag');
INSERT INTO "auth_permission" VALUES(24,6,'view_tag','Can view Tag');
INSERT INTO "auth_permission" VALUES(25,7,'add_accountdb','Can add Account');
INSERT INTO "auth_permission" VALUES(26,7,'change_accountdb','Can change Account');
INSERT INTO "auth_permission" VALUES(27,7,'delete_accountdb','Can delete Account');
INSERT INTO "auth_permission" VALUES(28,7,'view_accountdb','Can view Account');
INSERT INTO "auth_permission" VALUES(29,8,'add_objectdb','Can add Object');
INSERT INTO "auth_permission" VALUES(30,8,'change_objectdb','Can change Object');
INSERT INTO "auth_permission" VALUES(31,8,'delete_objectdb','Can delete Object');
INSERT INTO "auth_permission" VALUES(32,8,'view_objectdb','Can view Object');
INSERT INTO "auth_permission" VALUES(33,9,'add_channeldb','Can add Channel');
INSERT INTO "auth_permission" VALUES(34,9,'change_channeldb','Can change Channel');
INSERT INTO "auth_permission" VALUES(35,9,'delete_channeldb','Can delete Channel');
INSERT INTO "auth_permission" VALUES(36,9,'view_channeldb','Can view Channel');
INSERT INTO "auth_permission" VALUES(37,10,'add_msg','Can add Msg');
INSERT INTO "auth_permission" VALUES(38,10,'change_msg','Can change Msg');
INSERT INTO "auth_permission" VALUES(39,10,'delete_msg','Can delete Msg');
INSERT INTO "auth_permission" VALUES(40,10,'view_msg','Can view Msg');
INSERT INTO "auth_permission" VALUES(41,11,'add_helpentry','Can add Help Entry');
INSERT INTO "auth_permission" VALUES(42,11,'change_helpentry','Can change Help Entry');
INSERT INTO "auth_permission" VALUES(43,11,'delete_helpentry','Can delete Help Entry');
INSERT INTO "auth_permission" VALUES(44,11,'view_helpentry','Can view Help Entry');
INSERT INTO "auth_permission" VALUES(45,12,'add_scriptdb','Can add Script');
INSERT INTO "auth_permission" VALUES(46,12,'change_scriptdb','Can change Script');
INSERT INTO "auth_permission" VALUES(47,12,'delete_scriptdb','Can delete Script');
INSERT INTO "auth_permission" VALUES(48,12,'view_scriptdb','Can view Script');
INSERT INTO "auth_permission" VALUES(49,15,'add_person','Can add person');
INSERT INTO "auth_permission" VALUES(50,15,'change_person','Can change person');
INSERT INTO "auth_permission" VALUES(51,15,'delete_person','Can delete person');
INSERT INTO "auth_permission" VALUES(52,15,'view_person','Can view person');
INSERT INTO "auth_permission" VALUES(53,13,'add_consent','Can add consent');
INSERT INTO "auth_permission" VALUES(54,13,'change_consent','Can change consent');
INSERT INTO "auth_permission" VALUES(55,13,'delete_consent','Can delete consent');
INSERT INTO "auth_permission" VALUES(56,13,'view_consent','Can view consent');
INSERT INTO "auth_permission" VALUES(57,17,'add_role','Can add role');
INSERT INTO "auth_permission" VALUES(58,17,'change_role','Can change role');
INSERT INTO "auth_permission" VALUES(59,17,'delete_role','Can delete role');
INSERT INTO "auth_permission" VALUES(60,17,'view_role','Can view role');
INSERT INTO "auth_permission" VALUES(61,21,'add_websession','Can add web session');
INSERT INTO "auth_permission" VALUES(62,21,'change_websession','Can change web session');
INSERT INTO "auth_permission" VALUES(63,21,'delete_websession','Can delete web session');
INSERT INTO "auth_permission" VALUES(64,21,'view_websession','Can view web session');
INSERT INTO "auth_permission" VALUES(65,20,'add_vault','Can add vault');
INSERT INTO "auth_permission" VALUES(66,20,'change_vault','Can change vault');
INSERT INTO "auth_permission" VALUES(67,20,'delete_vault','Can delete vault');
INSERT INTO "auth_permission" VALUES(68,20,'view_vault','Can view vault');
INSERT INTO "auth_permission" VALUES(69,18,'add_takenname','Can add taken name');
INSERT INTO "auth_permission" VALUES(70,18,'change_takenname','Can change taken name');
INSERT INTO "auth_permission" VALUES(71,18,'delete_takenname','Can delete taken name');
INSERT INTO "auth_permission" VALUES(72,18,'view_takenname','Can view taken name');
INSERT INTO "auth_permission" VALUES(73,16,'add_practitioner','Can add practitioner');
INSERT INTO "auth_permission" VALUES(74,16,'change_practitioner','Can change practitioner');
INSERT INTO "auth_permission" VALUES(75,16,'delete_practitioner','Can delete practitioner');
INSERT INTO "auth_permission" VALUES(76,16,'view_practitioner','Can view practitioner');
INSERT INTO "auth_permission" VALUES(77,14,'add_erasure','Can add erasure');
INSERT INTO "auth_permission" VALUES(78,14,'change_erasure','Can change erasure');
INSERT INTO "auth_permission" VALUES(79,14,'delete_erasure','Can delete erasure');
INSERT INTO "auth_permission" VALUES(80,14,'view_erasure','Can view erasure');
INSERT INTO "auth_permission" VALUES(81,19,'add_underkey','Can add under key');
INSERT INTO "auth_permission" VALUES(82,19,'change_underkey','Can change under key');
INSERT INTO "auth_permission" VALUES(83,19,'delete_underkey','Can delete under key');
INSERT INTO "auth_permission" VALUES(84,19,'view_underkey','Can view under key');
INSERT INTO "auth_permission" VALUES(85,24,'add_persona','Can add persona');
INSERT INTO "auth_permission" VALUES(86,24,'change_persona','Can change persona');
INSERT INTO "auth_permission" VALUES(87,24,'delete_persona','Can delete persona');
INSERT INTO "auth_permission" VALUES(88,24,'view_persona','Can view persona');
INSERT INTO "auth_permission" VALUES(89,23,'add_page','Can add page');
INSERT INTO "auth_permission" VALUES(90,23,'change_page','Can change page');
INSERT INTO "auth_permission" VALUES(91,23,'delete_page','Can delete page');
INSERT INTO "auth_permission" VALUES(92,23,'view_page','Can view page');
INSERT INTO "auth_permission" VALUES(93,25,'add_reveal','Can add reveal');
INSERT INTO "auth_permission" VALUES(94,25,'change_reveal','Can change reveal');
INSERT INTO "auth_permission" VALUES(95,25,'delete_reveal','Can delete reveal');
INSERT INTO "auth_permission" VALUES(96,25,'view_reveal','Can view reveal');
INSERT INTO "auth_permission" VALUES(97,22,'add_naming','Can add naming');
INSERT INTO "auth_permission" VALUES(98,22,'change_naming','Can change naming');
INSERT INTO "auth_permission" VALUES(99,22,'delete_naming','Can delete naming');
INSERT INTO "auth_permission" VALUES(100,22,'view_naming','Can view naming');
INSERT INTO "auth_permission" VALUES(101,40,'add_shield','Can add shield');
INSERT INTO "auth_permission" VALUES(102,40,'change_shield','Can change shield');
INSERT INTO "auth_permission" VALUES(103,40,'delete_shield','Can delete shield');
INSERT INTO "auth_permission" VALUES(104,40,'view_shield','Can view shield');
INSERT INTO "auth_permission" VALUES(105,26,'add_apart','Can add apart');
INSERT INTO "auth_permission" VALUES(106,26,'change_apart','Can change apart');
INSERT INTO "auth_permission" VALUES(107,26,'delete_apart','Can delete apart');
INSERT INTO "auth_permission" VALUES(108,26,'view_apart','Can view apart');
INSERT INTO "auth_permission" VALUES(109,29,'add_firstyes','Can add first yes');
INSERT INTO "auth_permission" VALUES(110,29,'change_firstyes','Can change first yes');
INSERT INTO "auth_permission" VALUES(111,29,'delete_firstyes','Can delete first yes');
INSERT INTO "auth_permission" VALUES(112,29,'view_firstyes','Can view first yes');
INSERT INTO "auth_permission" VALUES(113,33,'add_mute','Can add mute');
INSERT INTO "auth_permission" VALUES(114,33,'change_mute','Can change mute');
INSERT INTO "auth_permission" VALUES(115,33,'delete_mute','Can delete mute');
INSERT INTO "auth_permission" VALUES(116,33,'view_mute','Can view mute');
INSERT INTO "auth_permission" VALUES(117,36,'add_refusal','Can add refusal');
INSERT INTO "auth_permission" VALUES(118,36,'change_refusal','Can change refusal');
INSERT INTO "auth_permission" VALUES(119,36,'delete_refusal','Can delete refusal');
INSERT INTO "auth_permission" VALUES(120,36,'view_refusal','Can view refusal');
INSERT INTO "auth_permission" VALUES(121,32,'add_look','Can add look');
INSERT INTO "auth_permission" VALUES(122,32,'change_look','Can change look');
INSERT INTO "auth_permission" VALUES(123,32,'delete_look','Can delete look');
INSERT INTO "auth_permission" VALUES(124,32,'view_look','Can view look');
INSERT INTO "auth_permission" VALUES(125,37,'add_report','Can add report');
INSERT INTO "auth_permission" VALUES(126,37,'change_report','Can change report');
INSERT INTO "auth_permission" VALUES(127,37,'delete_report','Can delete report');
INSERT INTO "auth_permission" VALUES(128,37,'view_report','Can view report');
INSERT INTO "auth_permission" VALUES(129,39,'add_sanction','Can add sanction');
INSERT INTO "auth_permission" VALUES(130,39,'change_sanction','Can change sanction');
INSERT INTO "auth_permission" VALUES(131,39,'delete_sanction','Can delete sanction');
INSERT INTO "auth_permission" VALUES(132,39,'view_sanction','Can view sanction');
INSERT INTO "auth_permission" VALUES(133,27,'add_appeal','Can add appeal');
INSERT INTO "auth_permission" VALUES(134,27,'change_appeal','Can change appeal');
INSERT INTO "auth_permission" VALUES(135,27,'delete_appeal','Can delete appeal');
INSERT INTO "auth_permission" VALUES(136,27,'view_appeal','Can view appeal');
INSERT INTO "auth_permission" VALUES(137,28,'add_attached','Can add attached');
INSERT INTO "auth_permission" VALUES(138,28,'change_attached','Can change attached');
INSERT INTO "auth_permission" VALUES(139,28,'delete_attached','Can delete attached');
INSERT INTO "auth_permission" VALUES(140,28,'view_attached','Can view attached');
INSERT INTO "auth_permission" VALUES(141,30,'add_incident','Can add incident');
INSERT INTO "auth_permission" VALUES(142,30,'change_incident','Can change incident');
INSERT INTO "auth_permission" VALUES(143,30,'delete_incident','Can delete incident');
INSERT INTO "auth_permission" VALUES(144,30,'view_incident','Can view incident');
INSERT INTO "auth_permission" VALUES(145,34,'add_nudge','Can add nudge');
INSERT INTO "auth_permission" VALUES(146,34,'change_nudge','Can change nudge');
INSERT INTO "auth_permission" VALUES(147,34,'delete_nudge','Can delete nudge');
INSERT INTO "auth_permission" VALUES(148,34,'view_nudge','Can view nudge');
INSERT INTO "auth_permission" VALUES(149,38,'add_rest','Can add rest');
INSERT INTO "auth_permission" VALUES(150,38,'change_rest','Can change rest');
INSERT INTO "auth_permission" VALUES(151,38,'delete_rest','Can delete rest');
INSERT INTO "auth_permission" VALUES(152,38,'view_rest','Can view rest');
INSERT INTO "auth_permission" VALUES(153,31,'add_incidentcount','Can add incident count');
INSERT INTO "auth_permission" VALUES(154,31,'change_incidentcount','Can change incident count');
INSERT INTO "auth_permission" VALUES(155,31,'delete_incidentcount','Can delete incident count');
INSERT INTO "auth_permission" VALUES(156,31,'view_incidentcount','Can view incident count');
INSERT INTO "auth_permission" VALUES(157,35,'add_planline','Can add plan line');
INSERT INTO "auth_permission" VALUES(158,35,'change_planline','Can change plan line');
INSERT INTO "auth_permission" VALUES(159,35,'delete_planline','Can delete plan line');
INSERT INTO "auth_permission" VALUES(160,35,'view_planline','Can view plan line');
INSERT INTO "auth_permission" VALUES(161,41,'add_place','Can add place');
INSERT INTO "auth_permission" VALUES(162,41,'change_place','Can change place');
INSERT INTO "auth_permission" VALUES(163,41,'delete_place','Can delete place');
INSERT INTO "auth_permission" VALUES(164,41,'view_place','Can view place');
INSERT INTO "auth_permission" VALUES(165,42,'add_standing','Can add standing');
INSERT INTO "auth_permission" VALUES(166,42,'change_standing','Can change standing');
INSERT INTO "auth_permission" VALUES(167,42,'delete_standing','Can delete standing');
INSERT INTO "auth_permission" VALUES(168,42,'view_standing','Can view standing');
INSERT INTO "auth_permission" VALUES(169,43,'add_way','Can add way');
INSERT INTO "auth_permission" VALUES(170,43,'change_way','Can change way');
INSERT INTO "auth_permission" VALUES(171,43,'delete_way','Can delete way');
INSERT INTO "auth_permission" VALUES(172,43,'view_way','Can view way');
INSERT INTO "auth_permission" VALUES(173,45,'add_circle','Can add circle');
INSERT INTO "auth_permission" VALUES(174,45,'change_circle','Can change circle');
INSERT INTO "auth_permission" VALUES(175,45,'delete_circle','Can delete circle');
INSERT INTO "auth_permission" VALUES(176,45,'view_circle','Can view circle');
INSERT INTO "auth_permission" VALUES(177,48,'add_meeting','Can add meeting');
INSERT INTO "auth_permission" VALUES(178,48,'change_meeting','Can change meeting');
INSERT INTO "auth_permission" VALUES(179,48,'delete_meeting','Can delete meeting');
INSERT INTO "auth_permission" VALUES(180,48,'view_meeting','Can view meeting');
INSERT INTO "auth_permission" VALUES(181,51,'add_seat','Can add seat');
INSERT INTO "auth_permission" VALUES(182,51,'change_seat','Can change seat');
INSERT INTO "auth_permission" VALUES(183,51,'delete_seat','Can delete seat');
INSERT INTO "auth_permission" VALUES(184,51,'view_seat','Can view seat');
INSERT INTO "auth_permission" VALUES(185,49,'add_membership','Can add membership');
INSERT INTO "auth_permission" VALUES(186,49,'change_membership','Can change membership');
INSERT INTO "auth_permission" VALUES(187,49,'delete_membership','Can delete membership');
INSERT INTO "auth_permission" VALUES(188,49,'view_membership','Can view membership');
INSERT INTO "auth_permission" VALUES(189,50,'add_pairmet','Can add pair met');
INSERT INTO "auth_permission" VALUES(190,50,'change_pairmet','Can change pair met');
INSERT INTO "auth_permission" VALUES(191,50,'delete_pairmet','Can delete pair met');
INSERT INTO "auth_permission" VALUES(192,50,'view_pairmet','Can view pair met');
INSERT INTO "auth_permission" VALUES(193,44,'add_application','Can add application');
INSERT INTO "auth_permission" VALUES(194,44,'change_application','Can change application');
INSERT INTO "auth_permission" VALUES(195,44,'delete_application','Can delete application');
INSERT INTO "auth_permission" VALUES(196,44,'view_application','Can view application');
INSERT INTO "auth_permission" VALUES(197,46,'add_circleagreements','Can add circle agreements');
INSERT INTO "auth_permission" VALUES(198,46,'change_circleagreements','Can change circle agreements');
INSERT INTO "auth_permission" VALUES(199,46,'delete_circleagreements','Can delete circle agreements');
INSERT INTO "auth_permission" VALUES(200,46,'view_circleagreements','Can view circle agreements');
INSERT INTO "auth_permission" VALUES(201,47,'add_farewell','Can add farewell');
INSERT INTO "auth_permission" VALUES(202,47,'change_farewell','Can change farewell');
INSERT INTO "auth_permission" VALUES(203,47,'delete_farewell','Can delete farewell');
INSERT INTO "auth_permission" VALUES(204,47,'view_farewell','Can view farewell');
CREATE TABLE "circles_application" ("id" char(32) NOT NULL PRIMARY KEY, "answers" BLOB NOT NULL, "asked_on" date NOT NULL, "declined" bool NOT NULL, "circle_id" char(32) NOT NULL REFERENCES "circles_circle" ("id") DEFERRABLE INITIALLY DEFERRED, "persona_id" char(32) NOT NULL);
INSERT INTO "circles_application" VALUES('3a5d76e571934132a4f38a267e91afe3',X'0100015759FA23D8A4A37A0DA750884F48F921E254A1152E7737AEAE7BC0CF7A0444C896E5F171049681749BFADA85A096376EF9C2A904D2C0442E2CAD9D58484BEE7258DD1B5B8987D6CB834294100362FA979FF93501658710BB0E784E445AAB1CF7F8EF50D3E5DC8BC3D732E34AEE04CB57610D1313F377ECD06919CC3D7E65808C6BC3C4DA3D0A4A882CC0C846D207851D3C4BABC60F652EB024A823502373560DBDC911398F5456CC6443D6FF8F5F3D304EE4FCB21F5BE7FAE0A51423CD9F0274B105A90AC90827EDF9C7E1D51D42E24BC0C1E00D8E45618863F936F2F6AA4F48530E8300F96A750FCA4017F9901AD54C68733448864A889BEFBBBA4C2D2800EC0348197955B37ACFBD7F16B368DCCD59E05AE2044E98CADA7D093516','2026-11-30',0,'1e265c5bd6384dfaa6cf00ed40644903','b2e5d0df3c9126e2e428c3c9356a7d5c');
CREATE TABLE "circles_circle" ("id" char(32) NOT NULL PRIMARY KEY, "key" varchar(60) NOT NULL UNIQUE, "name" varchar(80) NOT NULL, "purpose" varchar(400) NOT NULL, "format" varchar(80) NOT NULL, "led_by" varchar(16) NOT NULL, "capacity" smallint unsigned NOT NULL CHECK ("capacity" >= 0), "when" varchar(200) NOT NULL, "agreements" text NOT NULL, "agreements_version" integer unsigned NOT NULL CHECK ("agreements_version" >= 0), "place_id" char(32) NULL UNIQUE REFERENCES "places_place" ("id") DEFERRABLE INITIALLY DEFERRED, "course_at" smallint unsigned NOT NULL CHECK ("course_at" >= 0), "draft" text NOT NULL, "ended_on" date NULL, "formats" text NOT NULL CHECK ((JSON_VALID("formats") OR "formats" IS NULL)), "intake" text NOT NULL CHECK ((JSON_VALID("intake") OR "intake" IS NULL)), "listening" smallint unsigned NOT NULL CHECK ("listening" >= 0), "meetings_left" smallint unsigned NULL CHECK ("meetings_left" >= 0), "membership" varchar(9) NOT NULL, "met" integer unsigned NOT NULL CHECK ("met" >= 0), "review_every" smallint unsigned NOT NULL CHECK ("review_every" >= 0), "since_review" smallint unsigned NOT NULL CHECK ("since_review" >= 0), "source" varchar(8) NOT NULL, "state" varchar(8) NOT NULL, "tags" text NOT NULL CHECK ((JSON_VALID("tags") OR "tags" IS NULL)), "founder_id" char(32) NULL);
INSERT INTO "circles_circle" VALUES('848b4db311494197a0eaaf90c3836282','evening','the Evening Circle','A short round at the end of a day, whatever kind of day it was. You say in a few lines how you are, you hear how the others are, and then you go on with your evening.','rounds','peer',6,'No fixed hour yet. It meets whenever someone is here to hold it.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.',1,'fc89d83bf4494af0a19d1dfcb07af8b5',0,'',NULL,'[]','[]',30,NULL,'open',0,7,0,'house','standing','["everyday", "loneliness"]',NULL);
INSERT INTO "circles_circle" VALUES('b0edd110336642ca9a4dc2ff40e87f93','heavy_days','the Heavy Days Circle','For days that weigh: a loss, an illness, a fear, or something without a name. You take your time with the piece in your hand, and nobody tries to solve it for you.','talking_piece','peer',6,'No fixed hour yet. It meets whenever someone is here to hold it.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.',1,'1f91851829d04604a0e43375b791e39f',0,'',NULL,'[]','[]',30,NULL,'open',0,7,0,'house','standing','["grief", "illness", "low_mood"]',NULL);
INSERT INTO "circles_circle" VALUES('4a63b5a2edfa4d35acb59c08a51dfafe','new_ways','the New Ways Circle','For people who are in the middle of a change, or who would like to be a little different with others than they are used to. You can try it here, among people who know that you are trying.','talking_piece','peer',6,'No fixed hour yet. It meets whenever someone is here to hold it.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.',1,'cfa5bdb9ca6f4b14892b9db055eb294a',0,'',NULL,'[]','[]',30,NULL,'open',0,7,0,'house','standing','["change", "confidence", "identity"]',NULL);
INSERT INTO "circles_circle" VALUES('b4157770f1e04cb5b028e5c63da13e85','pair_listening_one','Pair listening one','Two people listen to each other, the same time for each, and nobody holds it. The house brings together two who are looking; `help pair` says how.','pair_listening','none',2,'Whenever two are looking for somebody to listen with.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.
You give each other no address, no link and no other way to meet outside this house.
You do not bring up again what the other said, here or elsewhere, unless they do.
Either of you may end it at once, and gives no reason.',1,'695f6583f26843589885c6a4b1423d72',0,'',NULL,'[]','[]',0,NULL,'open',0,7,0,'house','standing','[]',NULL);
INSERT INTO "circles_circle" VALUES('11183f58a374492e9c6116219469bdf4','pair_listening_two','Pair listening two','Two people listen to each other, the same time for each, and nobody holds it. The house brings together two who are looking; `help pair` says how.','pair_listening','none',2,'Whenever two are looking for somebody to listen with.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.
You give each other no address, no link and no other way to meet outside this house.
You do not bring up again what the other said, here or elsewhere, unless they do.
Either of you may end it at once, and gives no reason.',1,'ba3eecde79ef406b91f1bccc1c339cb4',0,'',NULL,'[]','[]',0,NULL,'open',0,7,0,'house','standing','[]',NULL);
INSERT INTO "circles_circle" VALUES('75bebd9d35a340d3826f21456008770b','pair_listening_three','Pair listening three','Two people listen to each other, the same time for each, and nobody holds it. The house brings together two who are looking; `help pair` says how.','pair_listening','none',2,'Whenever two are looking for somebody to listen with.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.
You give each other no address, no link and no other way to meet outside this house.
You do not bring up again what the other said, here or elsewhere, unless they do.
Either of you may end it at once, and gives no reason.',1,'18e7bd5ceb084c248a50cb000be1dd9a',0,'',NULL,'[]','[]',0,NULL,'open',0,7,0,'house','standing','[]',NULL);
INSERT INTO "circles_circle" VALUES('1e265c5bd6384dfaa6cf00ed40644903','founded_1e265c5bd6384dfaa6cf00ed40644903','The Lantern','For people who have lost somebody.','grief_circle','peer',6,'Sundays at eight in the evening, in Lisbon.','What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.',1,'75e7efdcb8374f52b763393d23dd193c',0,'',NULL,'["grief_circle"]','["Whom do you miss?", "What would be good for you here?"]',30,NULL,'closed',0,7,0,'person','forming','["grief"]','8d833e5e9c7bc3e535ece345f1b00e18');
CREATE TABLE "circles_circleagreements" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "lines" text NOT NULL, "circle_id" char(32) NOT NULL REFERENCES "circles_circle" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "circles_circleagreements" VALUES(1,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.','848b4db311494197a0eaaf90c3836282');
INSERT INTO "circles_circleagreements" VALUES(2,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.','b0edd110336642ca9a4dc2ff40e87f93');
INSERT INTO "circles_circleagreements" VALUES(3,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.','4a63b5a2edfa4d35acb59c08a51dfafe');
INSERT INTO "circles_circleagreements" VALUES(4,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.
You give each other no address, no link and no other way to meet outside this house.
You do not bring up again what the other said, here or elsewhere, unless they do.
Either of you may end it at once, and gives no reason.','b4157770f1e04cb5b028e5c63da13e85');
INSERT INTO "circles_circleagreements" VALUES(5,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.
You give each other no address, no link and no other way to meet outside this house.
You do not bring up again what the other said, here or elsewhere, unless they do.
Either of you may end it at once, and gives no reason.','11183f58a374492e9c6116219469bdf4');
INSERT INTO "circles_circleagreements" VALUES(6,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.
You give each other no address, no link and no other way to meet outside this house.
You do not bring up again what the other said, here or elsewhere, unless they do.
Either of you may end it at once, and gives no reason.','75bebd9d35a340d3826f21456008770b');
INSERT INTO "circles_circleagreements" VALUES(7,1,'What you hear here stays here. Nobody can stop another person from copying it, and so everyone is asked; `help confidentiality` tells the limits.
You may pass every time, and nobody asks why.
You may leave at any moment. Nobody will come after you, unless you have asked for it.
You leave out methods, amounts and numbers when you speak of self-harm, food, weight, drink or drugs.
You record nothing and quote nobody, in here or outside.
You speak of your own life, not of other people''s.
While one person has the turn, the others listen. You give advice only to someone who asks for it.
You do not weigh one pain against another.
Before something heavy you say in a word what it is about, for example `note grief`, so that others can get ready or leave.
You come sober enough to listen.
You come as one persona, the same each time, and what you say of your life is true.
You do not write privately to someone in their first four meetings here; you let them come to you.
If something goes wrong, you tell whoever holds the meeting, or the steward (`help about`).
If whoever holds the meeting is worried about you, they say so to you first. They may ask you to sit with them next door, and you may say no.','1e265c5bd6384dfaa6cf00ed40644903');
CREATE TABLE "circles_farewell" ("id" char(32) NOT NULL PRIMARY KEY, "kind" varchar(5) NOT NULL, "words" BLOB NOT NULL, "left_on" date NOT NULL, "circle_id" char(32) NOT NULL REFERENCES "circles_circle" ("id") DEFERRABLE INITIALLY DEFERRED, "persona_id" char(32) NOT NULL);
CREATE TABLE "circles_meeting" ("id" char(32) NOT NULL PRIMARY KEY, "sat" smallint unsigned NOT NULL CHECK ("sat" >= 0), "stage" varchar(10) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "now" real NOT NULL, "opened" real NOT NULL, "stage_began" real NOT NULL, "phase_index" smallint NOT NULL, "phase_began" real NOT NULL, "extra_s" integer unsigned NOT NULL CHECK ("extra_s" >= 0), "extended_s" integer unsigned NOT NULL CHECK ("extended_s" >= 0), "held_s" real NOT NULL, "hold_since" real NULL, "hold_why" varchar(12) NOT NULL, "alone_since" real NULL, "closing_offered" bool NOT NULL, "turn_began" real NULL, "turn_cap_s" integer unsigned NOT NULL CHECK ("turn_cap_s" >= 0), "turn_cap_w" integer unsigned NOT NULL CHECK ("turn_cap_w" >= 0), "turn_again" bool NOT NULL, "turn_taken" bool NOT NULL, "turn_reminded" bool NOT NULL, "turn_told" smallint unsigned NOT NULL CHECK ("turn_told" >= 0), "turn_words" integer unsigned NOT NULL CHECK ("turn_words" >= 0), "turn_heard_at" real NULL, "centre_since" real NULL, "free_since" real NULL, "again" bool NOT NULL, "closing_words" bool NOT NULL, "over_told" smallint unsigned NOT NULL CHECK ("over_told" >= 0), "below_told" bool NOT NULL, "hands" integer unsigned NOT NULL CHECK ("hands" >= 0), "circle_id" char(32) NOT NULL REFERENCES "circles_circle" ("id") DEFERRABLE INITIALLY DEFERRED, "form" text NOT NULL CHECK ((JSON_VALID("form") OR "form" IS NULL)), "host_id" char(32) NULL, "holder_id" char(32) NULL, "more" text NOT NULL CHECK ((JSON_VALID("more") OR "more" IS NULL)));
INSERT INTO "circles_meeting" VALUES('6748bfe6701d477ab3adce96a38052d0',3,'sitting',14,3.50720021539996196224e+01,2.71574091089996727532e+01,3.23793580719998317371e+01,0,3.23793580719998317371e+01,0,0,0.0,NULL,'',NULL,0,3.45623727579995829737e+01,60,50,0,0,0,0,0,NULL,NULL,3.45623727579995829737e+01,0,0,0,0,0,'848b4db311494197a0eaaf90c3836282','{"key": "rounds", "title": "Rounds", "about": "Two short rounds. In the first you say in a few lines how you are; in the second you leave one word. Each person is asked once, in the order of the chairs, and nobody answers what is said. You may pass each time, and whoever passed is asked once more at the end of the round. It takes about a quarter of an hour; afterwards the room stays open for talk. Peers lead it. It is not treatment and not a crisis service.", "family": "micro", "led_by": "rotating", "needs": [], "minimum": 2, "ideal": 6, "maximum": 6, "minutes": 12, "membership": "open", "late_entry": "check_in", "roles": ["host"], "crosstalk": 0, "advice": "never", "quiet_seats": true, "phases": [{"key": "check_in", "floor": "round", "minutes": 9, "cap_s": 60, "cap_w": 50, "crosstalk": 0, "text": ["rounds.prompt"], "exits": [], "gap_s": null, "once": false, "chairs": 4, "prepare": true, "loop": false, "both": false, "brief": false, "first": "", "days": [], "posts_each": 0, "assigned_each": 0, "blind_until": ""}, {"key": "check_out", "floor": "round", "minutes": 3, "cap_s": 60, "cap_w": 12, "crosstalk": 0, "text": ["rounds.one_word"], "exits": [], "gap_s": null, "once": false, "chairs": 4, "prepare": true, "loop": false, "both": false, "brief": false, "first": "", "days": [], "posts_each": 0, "assigned_each": 0, "blind_until": ""}], "gathering": null, "after": null, "asides": [], "course": [], "topic": "", "variant": "", "variants": [], "voice_named": "", "record": "none", "cycle_days": 0, "expire_days": 0, "prompts": [{"key": "weather", "title": "Weather", "prompt": "If how you are right now were weather, what would it be?"}, {"key": "colour", "title": "Colour", "prompt": "Which colour is this day, and where in it are you?"}, {"key": "body_mind_heart", "title": "Body, mind, heart", "prompt": "A few words each. How is your body, how is your mind, how is your heart?"}, {"key": "rose_thorn_bud", "title": "Rose, thorn, bud", "prompt": "Something that was good, something that hurt, something that may be beginning. One is enough."}, {"key": "need_offer", "title": "One need, one offer", "prompt": "What is one thing you need today, and one thing you have to give?"}, {"key": "number", "title": "A number", "prompt": "From 0 to 10, how much room is there in you right now? You can say the number, or only what it is like."}], "listening": 30}','0a189306b61806595422a1a19e9af0af','5601cb131d7596e62c9c7600d52e2b61','{"side": true}');
CREATE TABLE "circles_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "circle_id" char(32) NOT NULL REFERENCES "circles_circle" ("id") DEFERRABLE INITIALLY DEFERRED, "absence" varchar(8) NOT NULL, "asked" varchar(16) NOT NULL, "joined_on" date NULL, "met" integer unsigned NOT NULL CHECK ("met" >= 0), "missed" bool NOT NULL, "paused_until" date NULL, "rest_told" bool NOT NULL, "rests_quietly" bool NOT NULL, "roles" text NOT NULL CHECK ((JSON_VALID("roles") OR "roles" IS NULL)), "answered" bool NOT NULL, "persona_id" char(32) NOT NULL);
INSERT INTO "circles_membership" VALUES(1,0,'1e265c5bd6384dfaa6cf00ed40644903','nothing','','2026-11-30',0,0,NULL,1,1,'["facilitator"]',0,'f17565c5edfc175438536d20161cb7d8');
INSERT INTO "circles_membership" VALUES(2,1,'848b4db311494197a0eaaf90c3836282','nothing','','2026-11-30',0,0,NULL,1,1,'[]',0,'f17565c5edfc175438536d20161cb7d8');
INSERT INTO "circles_membership" VALUES(3,1,'848b4db311494197a0eaaf90c3836282','nothing','','2026-11-30',0,0,NULL,1,1,'[]',0,'3ff59bd1750accdfad77d3871e196917');
INSERT INTO "circles_membership" VALUES(4,1,'848b4db311494197a0eaaf90c3836282','nothing','','2026-11-30',0,0,NULL,1,1,'[]',0,'299865ca52dfb1b5e500dff9fd7ff401');
CREATE TABLE "circles_pairmet" ("id" char(32) NOT NULL PRIMARY KEY, "mark" varchar(64) NOT NULL, "day" date NOT NULL);
CREATE TABLE "circles_seat" ("id" char(32) NOT NULL PRIMARY KEY, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "quiet" bool NOT NULL, "agreed" bool NOT NULL, "left" bool NOT NULL, "share" varchar(8) NOT NULL, "offered_again" bool NOT NULL, "hand" integer unsigned NULL CHECK ("hand" >= 0), "dropped_at" real NULL, "paused" bool NOT NULL, "meeting_id" char(32) NOT NULL REFERENCES "circles_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "more" text NOT NULL CHECK ((JSON_VALID("more") OR "more" IS NULL)), "persona_id" char(32) NOT NULL);
INSERT INTO "circles_seat" VALUES('06f9702f32e04747b9e229b88f253335',0,0,1,0,'spoken',0,NULL,3.50720021539996196224e+01,0,'6748bfe6701d477ab3adce96a38052d0','{}','d9130e5146b05b0d7d5338b40bd3cef8');
INSERT INTO "circles_seat" VALUES('eddedd385574455c987b5ff61142b1e8',1,0,1,0,'passed',0,NULL,3.50720021539996196224e+01,0,'6748bfe6701d477ab3adce96a38052d0','{"new": true}','e0b68eaf259eeebc66059794c0dfb579');
INSERT INTO "circles_seat" VALUES('6a1d3892ab624d5faf4b331b9e97780a',2,0,1,0,'waiting',0,NULL,3.50720021539996196224e+01,0,'6748bfe6701d477ab3adce96a38052d0','{"new": true}','99383b412c1a6921b7bc9bf268edd902');
CREATE TABLE "comms_channeldb" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(255) NOT NULL, "db_typeclass_path" varchar(255) NULL, "db_date_created" datetime NOT NULL, "db_lock_storage" text NOT NULL);
CREATE TABLE "comms_channeldb_db_account_subscriptions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "channeldb_id" integer NOT NULL REFERENCES "comms_channeldb" ("id") DEFERRABLE INITIALLY DEFERRED, "accountdb_id" bigint NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_channeldb_db_attributes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "channeldb_id" integer NOT NULL REFERENCES "comms_channeldb" ("id") DEFERRABLE INITIALLY DEFERRED, "attribute_id" integer NOT NULL REFERENCES "typeclasses_attribute" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_channeldb_db_object_subscriptions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "channeldb_id" integer NOT NULL REFERENCES "comms_channeldb" ("id") DEFERRABLE INITIALLY DEFERRED, "objectdb_id" integer NOT NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_channeldb_db_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "channeldb_id" integer NOT NULL REFERENCES "comms_channeldb" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "typeclasses_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_sender_external" varchar(255) NULL, "db_header" text NULL, "db_message" text NOT NULL, "db_lock_storage" text NOT NULL, "db_date_created" datetime NOT NULL, "db_receiver_external" varchar(1024) NULL);
CREATE TABLE "comms_msg_db_hide_from_accounts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "accountdb_id" bigint NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_hide_from_objects" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "objectdb_id" integer NOT NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_receivers_accounts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "accountdb_id" bigint NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_receivers_objects" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "objectdb_id" integer NOT NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_receivers_scripts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "scriptdb_id" integer NOT NULL REFERENCES "scripts_scriptdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_sender_accounts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "accountdb_id" bigint NOT NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_sender_objects" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "objectdb_id" integer NOT NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_sender_scripts" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "scriptdb_id" integer NOT NULL REFERENCES "scripts_scriptdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "comms_msg_db_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "msg_id" integer NOT NULL REFERENCES "comms_msg" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "typeclasses_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'auth','group');
INSERT INTO "django_content_type" VALUES(2,'auth','permission');
INSERT INTO "django_content_type" VALUES(3,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(4,'server','serverconfig');
INSERT INTO "django_content_type" VALUES(5,'typeclasses','attribute');
INSERT INTO "django_content_type" VALUES(6,'typeclasses','tag');
INSERT INTO "django_content_type" VALUES(7,'accounts','accountdb');
INSERT INTO "django_content_type" VALUES(8,'objects','objectdb');
INSERT INTO "django_content_type" VALUES(9,'comms','channeldb');
INSERT INTO "django_content_type" VALUES(10,'comms','msg');
INSERT INTO "django_content_type" VALUES(11,'help','helpentry');
INSERT INTO "django_content_type" VALUES(12,'scripts','scriptdb');
INSERT INTO "django_content_type" VALUES(13,'people','consent');
INSERT INTO "django_content_type" VALUES(14,'people','erasure');
INSERT INTO "django_content_type" VALUES(15,'people','person');
INSERT INTO "django_content_type" VALUES(16,'people','practitioner');
INSERT INTO "django_content_type" VALUES(17,'people','role');
INSERT INTO "django_content_type" VALUES(18,'people','takenname');
INSERT INTO "django_content_type" VALUES(19,'people','underkey');
INSERT INTO "django_content_type" VALUES(20,'people','vault');
INSERT INTO "django_content_type" VALUES(21,'people','websession');
INSERT INTO "django_content_type" VALUES(22,'personas','naming');
INSERT INTO "django_content_type" VALUES(23,'personas','page');
INSERT INTO "django_content_type" VALUES(24,'personas','persona');
INSERT INTO "django_content_type" VALUES(25,'personas','reveal');
INSERT INTO "django_content_type" VALUES(26,'safety','apart');
INSERT INTO "django_content_type" VALUES(27,'safety','appeal');
INSERT INTO "django_content_type" VALUES(28,'safety','attached');
INSERT INTO "django_content_type" VALUES(29,'safety','firstyes');
INSERT INTO "django_content_type" VALUES(30,'safety','incident');
INSERT INTO "django_content_type" VALUES(31,'safety','incidentcount');
INSERT INTO "django_content_type" VALUES(32,'safety','look');
INSERT INTO "django_content_type" VALUES(33,'safety','mute');
INSERT INTO "django_content_type" VALUES(34,'safety','nudge');
INSERT INTO "django_content_type" VALUES(35,'safety','planline');
INSERT INTO "django_content_type" VALUES(36,'safety','refusal');
INSERT INTO "django_content_type" VALUES(37,'safety','report');
INSERT INTO "django_content_type" VALUES(38,'safety','rest');
INSERT INTO "django_content_type" VALUES(39,'safety','sanction');
INSERT INTO "django_content_type" VALUES(40,'safety','shield');
INSERT INTO "django_content_type" VALUES(41,'places','place');
INSERT INTO "django_content_type" VALUES(42,'places','standing');
INSERT INTO "django_content_type" VALUES(43,'places','way');
INSERT INTO "django_content_type" VALUES(44,'circles','application');
INSERT INTO "django_content_type" VALUES(45,'circles','circle');
INSERT INTO "django_content_type" VALUES(46,'circles','circleagreements');
INSERT INTO "django_content_type" VALUES(47,'circles','farewell');
INSERT INTO "django_content_type" VALUES(48,'circles','meeting');
INSERT INTO "django_content_type" VALUES(49,'circles','membership');
INSERT INTO "django_content_type" VALUES(50,'circles','pairmet');
INSERT INTO "django_content_type" VALUES(51,'circles','seat');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'typeclasses','0001_initial','2026-11-30 19:20:03.200909');
INSERT INTO "django_migrations" VALUES(2,'contenttypes','0001_initial','2026-11-30 19:20:03.213287');
INSERT INTO "django_migrations" VALUES(3,'auth','0001_initial','2026-11-30 19:20:03.250706');
INSERT INTO "django_migrations" VALUES(4,'accounts','0001_initial','2026-11-30 19:20:03.300749');
INSERT INTO "django_migrations" VALUES(5,'accounts','0002_move_defaults','2026-11-30 19:20:03.323621');
INSERT INTO "django_migrations" VALUES(6,'accounts','0003_auto_20150209_2234','2026-11-30 19:20:03.360666');
INSERT INTO "django_migrations" VALUES(7,'accounts','0004_auto_20150403_2339','2026-11-30 19:20:03.465478');
INSERT INTO "django_migrations" VALUES(8,'accounts','0005_auto_20160905_0902','2026-11-30 19:20:03.484243');
INSERT INTO "django_migrations" VALUES(9,'accounts','0006_auto_20170606_1731','2026-11-30 19:20:03.569965');
INSERT INTO "django_migrations" VALUES(10,'accounts','0007_copy_player_to_account','2026-11-30 19:20:03.596805');
INSERT INTO "django_migrations" VALUES(11,'accounts','0008_auto_20190128_1820','2026-11-30 19:20:03.846129');
INSERT INTO "django_migrations" VALUES(12,'accounts','0009_auto_20191025_0831','2026-11-30 19:20:03.917541');
INSERT INTO "django_migrations" VALUES(13,'accounts','0010_auto_20210520_2137','2026-11-30 19:20:04.096307');
INSERT INTO "django_migrations" VALUES(14,'accounts','0011_convert_contrib_typeclass_paths','2026-11-30 19:20:04.135851');
INSERT INTO "django_migrations" VALUES(15,'accounts','0012_defaultaccount_alter_accountdb_id_account_bot_and_more','2026-11-30 19:20:04.165182');
INSERT INTO "django_migrations" VALUES(16,'contenttypes','0002_remove_content_type_name','2026-11-30 19:20:04.207535');
INSERT INTO "django_migrations" VALUES(17,'auth','0002_alter_permission_name_max_length','2026-11-30 19:20:04.252039');
INSERT INTO "django_migrations" VALUES(18,'auth','0003_alter_user_email_max_length','2026-11-30 19:20:04.271216');
INSERT INTO "django_migrations" VALUES(19,'auth','0004_alter_user_username_opts','2026-11-30 19:20:04.292378');
INSERT INTO "django_migrations" VALUES(20,'auth','0005_alter_user_last_login_null','2026-11-30 19:20:04.311189');
INSERT INTO "django_migrations" VALUES(21,'auth','0006_require_contenttypes_0002','2026-11-30 19:20:04.314443');
INSERT INTO "django_migrations" VALUES(22,'auth','0007_alter_validators_add_error_messages','2026-11-30 19:20:04.334963');
INSERT INTO "django_migrations" VALUES(23,'auth','0008_alter_user_username_max_length','2026-11-30 19:20:04.355196');
INSERT INTO "django_migrations" VALUES(24,'auth','0009_alter_user_last_name_max_length','2026-11-30 19:20:04.389191');
INSERT INTO "django_migrations" VALUES(25,'auth','0010_alter_group_name_max_length','2026-11-30 19:20:04.415287');
INSERT INTO "django_migrations" VALUES(26,'auth','0011_update_proxy_permissions','2026-11-30 19:20:04.446736');
INSERT INTO "django_migrations" VALUES(27,'auth','0012_alter_user_first_name_max_length','2026-11-30 19:20:04.473591');
INSERT INTO "django_migrations" VALUES(28,'people','0001_initial','2026-11-30 19:20:04.516720');
INSERT INTO "django_migrations" VALUES(29,'personas','0001_initial','2026-11-30 19:20:04.533148');
INSERT INTO "django_migrations" VALUES(30,'personas','0002_masks','2026-11-30 19:20:04.780694');
INSERT INTO "django_migrations" VALUES(31,'people','0002_web_sessions','2026-11-30 19:20:04.806526');
INSERT INTO "django_migrations" VALUES(32,'people','0003_vault_and_marks','2026-11-30 19:20:04.911957');
INSERT INTO "django_migrations" VALUES(33,'personas','0003_namings','2026-11-30 19:20:04.945215');
INSERT INTO "django_migrations" VALUES(34,'personas','0004_reveal_to_called','2026-11-30 19:20:05.043649');
INSERT INTO "django_migrations" VALUES(35,'places','0001_initial','2026-11-30 19:20:05.116716');
INSERT INTO "django_migrations" VALUES(36,'circles','0001_initial','2026-11-30 19:20:05.321268');
INSERT INTO "django_migrations" VALUES(37,'circles','0002_more_of_meetings','2026-11-30 19:20:05.411614');
INSERT INTO "django_migrations" VALUES(38,'circles','0003_membership','2026-11-30 19:20:05.495969');
INSERT INTO "django_migrations" VALUES(39,'circles','0004_standing_groups','2026-11-30 19:20:06.792345');
INSERT INTO "django_migrations" VALUES(40,'circles','0005_asked_at_the_door','2026-11-30 19:20:06.877917');
INSERT INTO "django_migrations" VALUES(41,'circles','0006_ended_meetings_name_nobody','2026-11-30 19:20:07.018692');
INSERT INTO "django_migrations" VALUES(42,'circles','0007_hidden_members','2026-11-30 19:20:08.568288');
INSERT INTO "django_migrations" VALUES(43,'typeclasses','0002_auto_20150109_0913','2026-11-30 19:20:08.595344');
INSERT INTO "django_migrations" VALUES(44,'objects','0001_initial','2026-11-30 19:20:08.648793');
INSERT INTO "django_migrations" VALUES(45,'scripts','0001_initial','2026-11-30 19:20:08.699014');
INSERT INTO "django_migrations" VALUES(46,'scripts','0002_auto_20150118_1625','2026-11-30 19:20:08.778341');
INSERT INTO "django_migrations" VALUES(47,'scripts','0003_checksessions_defaultscript_donothing_scriptbase_store_validatechannelhandler_validateidmappercache_','2026-11-30 19:20:08.794900');
INSERT INTO "django_migrations" VALUES(48,'scripts','0004_auto_20150306_1354','2026-11-30 19:20:08.883306');
INSERT INTO "django_migrations" VALUES(49,'scripts','0005_auto_20150306_1441','2026-11-30 19:20:08.888446');
INSERT INTO "django_migrations" VALUES(50,'scripts','0006_auto_20150310_2249','2026-11-30 19:20:08.967396');
INSERT INTO "django_migrations" VALUES(51,'scripts','0007_auto_20150403_2339','2026-11-30 19:20:08.973415');
INSERT INTO "django_migrations" VALUES(52,'scripts','0008_auto_20170606_1731','2026-11-30 19:20:09.065857');
INSERT INTO "django_migrations" VALUES(53,'scripts','0009_scriptdb_db_account','2026-11-30 19:20:09.068749');
INSERT INTO "django_migrations" VALUES(54,'scripts','0010_auto_20170705_1736','2026-11-30 19:20:09.148135');
INSERT INTO "django_migrations" VALUES(55,'scripts','0011_remove_scriptdb_db_player','2026-11-30 19:20:09.153754');
INSERT INTO "django_migrations" VALUES(56,'scripts','0012_auto_20190128_1820','2026-11-30 19:20:09.624763');
INSERT INTO "django_migrations" VALUES(57,'scripts','0013_auto_20191025_0831','2026-11-30 19:20:09.689948');
INSERT INTO "django_migrations" VALUES(58,'scripts','0014_auto_20210520_2137','2026-11-30 19:20:09.768420');
INSERT INTO "django_migrations" VALUES(59,'objects','0002_auto_20140917_0756','2026-11-30 19:20:09.880800');
INSERT INTO "django_migrations" VALUES(60,'objects','0003_defaultcharacter_defaultexit_defaultobject_defaultroom','2026-11-30 19:20:09.893841');
INSERT INTO "django_migrations" VALUES(61,'objects','0004_auto_20150118_1622','2026-11-30 19:20:10.066610');
INSERT INTO "django_migrations" VALUES(62,'objects','0005_auto_20150403_2339','2026-11-30 19:20:10.073962');
INSERT INTO "django_migrations" VALUES(63,'objects','0006_auto_20170606_1731','2026-11-30 19:20:10.531651');
INSERT INTO "django_migrations" VALUES(64,'objects','0007_objectdb_db_account','2026-11-30 19:20:10.544827');
INSERT INTO "django_migrations" VALUES(65,'objects','0008_auto_20170705_1736','2026-11-30 19:20:10.642324');
INSERT INTO "django_migrations" VALUES(66,'objects','0009_remove_objectdb_db_player','2026-11-30 19:20:10.657666');
INSERT INTO "django_migrations" VALUES(67,'objects','0010_auto_20190128_1820','2026-11-30 19:20:11.119655');
INSERT INTO "django_migrations" VALUES(68,'objects','0011_auto_20191025_0831','2026-11-30 19:20:11.236708');
INSERT INTO "django_migrations" VALUES(69,'typeclasses','0003_defaultcharacter_defaultexit_defaultguest_defaultobject_defaultplayer_defaultroom_defaultscript_dono','2026-11-30 19:20:11.265934');
INSERT INTO "django_migrations" VALUES(70,'typeclasses','0004_auto_20151101_1759','2026-11-30 19:20:11.336284');
INSERT INTO "django_migrations" VALUES(71,'comms','0001_initial','2026-11-30 19:20:11.378290');
INSERT INTO "django_migrations" VALUES(72,'comms','0002_msg_db_hide_from_objects','2026-11-30 19:20:11.448947');
INSERT INTO "django_migrations" VALUES(73,'comms','0003_auto_20140917_0756','2026-11-30 19:20:12.238757');
INSERT INTO "django_migrations" VALUES(74,'comms','0004_auto_20150118_1631','2026-11-30 19:20:12.355997');
INSERT INTO "django_migrations" VALUES(75,'comms','0005_auto_20150223_1517','2026-11-30 19:20:12.457588');
INSERT INTO "django_migrations" VALUES(76,'comms','0006_channeldb_db_object_subscriptions','2026-11-30 19:20:12.572878');
INSERT INTO "django_migrations" VALUES(77,'comms','0007_msg_db_tags','2026-11-30 19:20:12.716948');
INSERT INTO "django_migrations" VALUES(78,'comms','0008_auto_20160905_0902','2026-11-30 19:20:12.901191');
INSERT INTO "django_migrations" VALUES(79,'comms','0009_auto_20160921_1731','2026-11-30 19:20:13.475746');
INSERT INTO "django_migrations" VALUES(80,'comms','0010_auto_20161206_1912','2026-11-30 19:20:13.915111');
INSERT INTO "django_migrations" VALUES(81,'comms','0011_auto_20170606_1731','2026-11-30 19:20:14.946418');
INSERT INTO "django_migrations" VALUES(82,'comms','0011_auto_20170217_2039','2026-11-30 19:20:15.095474');
INSERT INTO "django_migrations" VALUES(83,'comms','0012_merge_20170617_2017','2026-11-30 19:20:15.098607');
INSERT INTO "django_migrations" VALUES(84,'comms','0013_auto_20170705_1726','2026-11-30 19:20:15.979601');
INSERT INTO "django_migrations" VALUES(85,'comms','0014_auto_20170705_1736','2026-11-30 19:20:16.067621');
INSERT INTO "django_migrations" VALUES(86,'comms','0015_auto_20170706_2041','2026-11-30 19:20:16.076824');
INSERT INTO "django_migrations" VALUES(87,'comms','0016_auto_20180925_1735','2026-11-30 19:20:16.218339');
INSERT INTO "django_migrations" VALUES(88,'comms','0017_auto_20190128_1820','2026-11-30 19:20:17.922688');
INSERT INTO "django_migrations" VALUES(89,'comms','0018_auto_20191025_0831','2026-11-30 19:20:18.016992');
INSERT INTO "django_migrations" VALUES(90,'comms','0019_auto_20210514_2032','2026-11-30 19:20:18.166547');
INSERT INTO "django_migrations" VALUES(91,'comms','0020_auto_20210514_2210','2026-11-30 19:20:18.715597');
INSERT INTO "django_migrations" VALUES(92,'comms','0021_auto_20210520_2137','2026-11-30 19:20:19.439780');
INSERT INTO "django_migrations" VALUES(93,'comms','0022_defaultchannel_alter_channeldb_id_alter_msg_id_and_more','2026-11-30 19:20:19.710006');
INSERT INTO "django_migrations" VALUES(94,'help','0001_initial','2026-11-30 19:20:19.811342');
INSERT INTO "django_migrations" VALUES(95,'help','0002_auto_20170606_1731','2026-11-30 19:20:19.919106');
INSERT INTO "django_migrations" VALUES(96,'help','0003_auto_20190128_1820','2026-11-30 19:20:20.882214');
INSERT INTO "django_migrations" VALUES(97,'help','0004_auto_20210520_2137','2026-11-30 19:20:21.134528');
INSERT INTO "django_migrations" VALUES(98,'help','0005_auto_20210530_1818','2026-11-30 19:20:21.323294');
INSERT INTO "django_migrations" VALUES(99,'help','0006_alter_helpentry_id','2026-11-30 19:20:21.416271');
INSERT INTO "django_migrations" VALUES(100,'objects','0012_convert_contrib_typeclass_paths','2026-11-30 19:20:21.552222');
INSERT INTO "django_migrations" VALUES(101,'objects','0013_defaultobject_alter_objectdb_id_defaultcharacter_and_more','2026-11-30 19:20:21.709638');
INSERT INTO "django_migrations" VALUES(102,'people','0004_practitioners','2026-11-30 19:20:21.792802');
INSERT INTO "django_migrations" VALUES(103,'people','0005_order','2026-11-30 19:20:21.816192');
INSERT INTO "django_migrations" VALUES(104,'people','0006_erasures','2026-11-30 19:20:21.886878');
INSERT INTO "django_migrations" VALUES(105,'people','0007_under_key','2026-11-30 19:20:21.893770');
INSERT INTO "django_migrations" VALUES(106,'places','0002_masks','2026-11-30 19:20:22.081243');
INSERT INTO "django_migrations" VALUES(107,'safety','0001_initial','2026-11-30 19:20:22.182450');
INSERT INTO "django_migrations" VALUES(108,'safety','0002_protection','2026-11-30 19:20:22.219568');
INSERT INTO "django_migrations" VALUES(109,'safety','0003_order','2026-11-30 19:20:22.272736');
INSERT INTO "django_migrations" VALUES(110,'safety','0004_care','2026-11-30 19:20:22.430470');
INSERT INTO "django_migrations" VALUES(111,'scripts','0015_convert_contrib_paths','2026-11-30 19:20:22.650568');
INSERT INTO "django_migrations" VALUES(112,'scripts','0016_scriptbase_alter_scriptdb_id_defaultscript_and_more','2026-11-30 19:20:22.739651');
INSERT INTO "django_migrations" VALUES(113,'server','0001_initial','2026-11-30 19:20:22.742921');
INSERT INTO "django_migrations" VALUES(114,'server','0002_auto_20190128_2311','2026-11-30 19:20:23.372120');
INSERT INTO "django_migrations" VALUES(115,'server','0003_alter_serverconfig_id','2026-11-30 19:20:23.413469');
INSERT INTO "django_migrations" VALUES(116,'typeclasses','0005_auto_20160625_1812','2026-11-30 19:20:23.592041');
INSERT INTO "django_migrations" VALUES(117,'typeclasses','0006_auto_add_dbmodel_value_for_tags_attributes','2026-11-30 19:20:23.754542');
INSERT INTO "django_migrations" VALUES(118,'typeclasses','0007_tag_migrations_may_be_slow','2026-11-30 19:20:24.215652');
INSERT INTO "django_migrations" VALUES(119,'typeclasses','0008_lock_and_perm_rename','2026-11-30 19:20:24.398270');
INSERT INTO "django_migrations" VALUES(120,'typeclasses','0009_rename_player_cmdsets_typeclasses','2026-11-30 19:20:24.624018');
INSERT INTO "django_migrations" VALUES(121,'typeclasses','0010_delete_old_player_tables','2026-11-30 19:20:24.803112');
INSERT INTO "django_migrations" VALUES(122,'typeclasses','0011_auto_20190128_1820','2026-11-30 19:20:26.511725');
INSERT INTO "django_migrations" VALUES(123,'typeclasses','0012_attrs_to_picklev4_may_be_slow','2026-11-30 19:20:26.739821');
INSERT INTO "django_migrations" VALUES(124,'typeclasses','0013_auto_20191015_1922','2026-11-30 19:20:26.817507');
INSERT INTO "django_migrations" VALUES(125,'typeclasses','0014_alter_tag_db_category','2026-11-30 19:20:26.888057');
INSERT INTO "django_migrations" VALUES(126,'typeclasses','0015_alter_attribute_options','2026-11-30 19:20:26.958062');
INSERT INTO "django_migrations" VALUES(127,'typeclasses','0016_alter_attribute_id_alter_tag_id','2026-11-30 19:20:27.541946');
INSERT INTO "django_migrations" VALUES(128,'typeclasses','0017_use_index_instead_of_index_together_in_tags','2026-11-30 19:20:27.544816');
CREATE TABLE "help_helpentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(255) NOT NULL UNIQUE, "db_help_category" varchar(255) NOT NULL, "db_entrytext" text NOT NULL, "db_lock_storage" text NOT NULL, "db_date_created" datetime NOT NULL);
CREATE TABLE "help_helpentry_db_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "helpentry_id" integer NOT NULL REFERENCES "help_helpentry" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "typeclasses_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "objects_objectdb" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(255) NOT NULL, "db_typeclass_path" varchar(255) NULL, "db_date_created" datetime NOT NULL, "db_lock_storage" text NOT NULL, "db_sessid" varchar(32) NULL, "db_cmdset_storage" varchar(255) NULL, "db_account_id" bigint NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED, "db_destination_id" bigint NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED, "db_home_id" bigint NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED, "db_location_id" bigint NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "objects_objectdb" VALUES(1,'c3f5dada-772b-462d-9bde-b53780ac4fa8','typeclasses.rooms.Room','2026-11-30 19:20:37.630855','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(2,'695f6583-f268-4358-9885-c6a4b1423d72','typeclasses.rooms.Room','2026-11-30 19:20:37.639453','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(3,'18e7bd5c-eb08-4c24-8a50-cb000be1dd9a','typeclasses.rooms.Room','2026-11-30 19:20:37.654539','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(4,'ba3eecde-79ef-406b-91f1-bccc1c339cb4','typeclasses.rooms.Room','2026-11-30 19:20:37.666281','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(5,'759ea5d7-8304-4c1a-b5ac-818b968ddd28','typeclasses.rooms.Room','2026-11-30 19:20:37.673649','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(6,'f6efba9c-a390-4778-bdb4-3810539c2392','typeclasses.rooms.Room','2026-11-30 19:20:37.687025','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(7,'ff613cab-a7f2-4bfa-84c6-5216ed3547ef','typeclasses.rooms.Room','2026-11-30 19:20:37.715184','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(8,'ed15e3a5-86fa-4c37-b56c-7ca575c1bfdc','typeclasses.rooms.Room','2026-11-30 19:20:37.736366','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(9,'2154f6b1-1019-4bb9-99af-7a97244a19bd','typeclasses.rooms.Room','2026-11-30 19:20:37.747091','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(10,'cfa5bdb9-ca6f-4b14-892b-9db055eb294a','typeclasses.rooms.Room','2026-11-30 19:20:37.763143','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(11,'4a72b5ff-a693-482c-a55c-d83a26f780ac','typeclasses.rooms.Room','2026-11-30 19:20:37.783168','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(12,'fc89d83b-f449-4af0-a19d-1dfcb07af8b5','typeclasses.rooms.Room','2026-11-30 19:20:37.810071','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(13,'3ffb9a92-845e-49f9-85ac-438f56e4885d','typeclasses.rooms.Room','2026-11-30 19:20:37.836435','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(14,'f0b5105b-ab37-462a-81d6-d277a9951cca','typeclasses.rooms.Room','2026-11-30 19:20:37.842800','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(15,'8705af32-65fa-4572-ac52-0740801ee84a','typeclasses.rooms.Room','2026-11-30 19:20:37.857519','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(16,'7cb30c74-928d-4d0a-b5cf-b406ae448a05','typeclasses.rooms.Room','2026-11-30 19:20:37.874084','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(17,'98994706-8e6d-409a-83e4-6b49b0a7bb06','typeclasses.rooms.Room','2026-11-30 19:20:37.893922','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(18,'1f918518-29d0-4604-a0e4-3375b791e39f','typeclasses.rooms.Room','2026-11-30 19:20:37.905520','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(19,'4d7ac72f-d590-44c7-8ee0-c919514d7c83','typeclasses.rooms.Room','2026-11-30 19:20:37.912025','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(20,'daf119c8-fe0b-443b-a9ea-21ffec768865','typeclasses.rooms.Room','2026-11-30 19:20:37.918905','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(21,'bb8c1a42-fca0-4931-919e-a5f67366b2a3','typeclasses.personas.Persona','2026-11-30 19:20:55.434408','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:false();tell:perm(Admin);puppet:pperm(Developer);teleport:perm(Admin);teleport_here:perm(Admin)',NULL,'commands.default_cmdsets.PersonaCmdSet',NULL,NULL,NULL,12);
INSERT INTO "objects_objectdb" VALUES(22,'5f01c6ce-7e06-493a-ae64-66e843860d3a','typeclasses.personas.Persona','2026-11-30 19:20:58.246026','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:false();tell:perm(Admin);puppet:pperm(Developer);teleport:perm(Admin);teleport_here:perm(Admin)',NULL,'commands.default_cmdsets.PersonaCmdSet',NULL,NULL,NULL,12);
INSERT INTO "objects_objectdb" VALUES(23,'adc94331-1a0c-412f-9367-58095bbf35a8','typeclasses.personas.Persona','2026-11-30 19:21:00.670996','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:false();tell:perm(Admin);puppet:pperm(Developer);teleport:perm(Admin);teleport_here:perm(Admin)',NULL,'commands.default_cmdsets.PersonaCmdSet',NULL,NULL,NULL,12);
INSERT INTO "objects_objectdb" VALUES(24,'75e7efdc-b837-4f52-b763-393d23dd193c','typeclasses.rooms.Room','2026-11-30 19:21:13.993602','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "objects_objectdb" VALUES(25,'a3250077-ff92-4469-a5a6-0b19a741367a','typeclasses.rooms.Room','2026-11-30 19:21:14.003543','control:perm(Developer);examine:perm(Builder);view:all();edit:perm(Admin);delete:perm(Admin);get:false();drop:holds();call:true();tell:perm(Admin);puppet:false();teleport:false();teleport_here:true()',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "objects_objectdb_db_attributes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "objectdb_id" integer NOT NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED, "attribute_id" integer NOT NULL REFERENCES "typeclasses_attribute" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "objects_objectdb_db_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "objectdb_id" integer NOT NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "typeclasses_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_consent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "statement" varchar(40) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "given_on" date NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "people_consent" VALUES(1,'not_treatment',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(2,'who_can_read',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(3,'what_is_kept',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(4,'people_err',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(5,'others_may_tell',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(6,'limits',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(7,'leaving',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(8,'adult',4,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_consent" VALUES(9,'not_treatment',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(10,'who_can_read',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(11,'what_is_kept',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(12,'people_err',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(13,'others_may_tell',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(14,'limits',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(15,'leaving',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(16,'adult',4,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_consent" VALUES(17,'not_treatment',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(18,'who_can_read',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(19,'what_is_kept',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(20,'people_err',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(21,'others_may_tell',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(22,'limits',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(23,'leaving',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
INSERT INTO "people_consent" VALUES(24,'adult',4,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc');
CREATE TABLE "people_erasure" ("person_id" char(32) NOT NULL PRIMARY KEY REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "erase_on" date NOT NULL);
CREATE TABLE "people_person" ("id" char(32) NOT NULL PRIMARY KEY, "login" varchar(48) NOT NULL, "login_skeleton" varchar(48) NOT NULL UNIQUE, "passphrase" varchar(200) NOT NULL, "recovery" varchar(64) NOT NULL, "country" varchar(2) NOT NULL, "joined_on" date NOT NULL, "recovery_used" smallint unsigned NOT NULL CHECK ("recovery_used" >= 0), "suspended" bool NOT NULL, "suspended_until" date NULL);
INSERT INTO "people_person" VALUES('fc8cc1d7c9f3466790bb20b523d73ba9','warden','warden','argon2$argon2id$v=19$m=65536,t=3,p=4$YjN5ZUJjdkpWZzRvUXB6WUF6UkZmVg$ClLfqIXjgNbGN60XAzDF+uUK9FqQAAJVEAeGhCwF3Rs','98cff4f09615c17692c1c03a653e29ac625eb8727629327b0b6aa6c6456b77d3','','2026-11-30',0,0,NULL);
INSERT INTO "people_person" VALUES('f4f6e2d43113452cb52b55314e284169','heron','heron','argon2$argon2id$v=19$m=65536,t=3,p=4$YUZMbmFLd0ViOTBBZGFIYWRUa25lcQ$u2HBHKVsShXyYCeFCR9DuXwtBm796YUEgwVw0l9l3ik','fc29566d3f88fd8a563499bc18720da81681ff0c26137362a33c0466c68dbaf8','DE','2026-11-30',0,0,NULL);
INSERT INTO "people_person" VALUES('9091956c44f14800bb67b6d9ea8ad0a8','otter','otter','argon2$argon2id$v=19$m=65536,t=3,p=4$ODl4WGFOWlNtR3M4NTNNakxhRExrOA$oq627KtlyzUN+CEtSkngVuYD8rsKRzYiCqjHZfQSujU','ebfda5de61ced30341749c1469f28406f493f2e92bd6ff58b6402029bfa1698f','','2026-11-30',0,0,NULL);
INSERT INTO "people_person" VALUES('bdfc66ba6b144a889f18f88f903cc7cc','lark','lark','argon2$argon2id$v=19$m=65536,t=3,p=4$aTRoQmdEdktDWkN1bTZiZEdOUllBWA$h/0Qekb/L/4KR1y6ARTmLP11TQWghtLLRthXTmcuJoA','0d3e914853489081ee762892b52c6d75d6b12d444bf17149977468fb552d1634','','2026-11-30',0,0,NULL);
CREATE TABLE "people_practitioner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "licence" varchar(120) NOT NULL, "jurisdiction" varchar(80) NOT NULL, "duty" varchar(200) NOT NULL, "verified_on" date NOT NULL, "person_id" char(32) NOT NULL UNIQUE REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "verified_by_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "people_role" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "people_role" VALUES(1,'steward','fc8cc1d7c9f3466790bb20b523d73ba9');
CREATE TABLE "people_takenname" ("mark" varchar(64) NOT NULL PRIMARY KEY);
INSERT INTO "people_takenname" VALUES('7fec0746a1754a23fe689275f5c56bc299a03a0b24b7674f858ef499ac730558');
INSERT INTO "people_takenname" VALUES('a41de12df79da21ddec520b04a3160cd79341694ebf09d31a38d3ed500fee8a7');
INSERT INTO "people_takenname" VALUES('c761b263a3910af8e92b9d63cd4f11e1efc1e4cd7e17ac07bf192143e92d250d');
INSERT INTO "people_takenname" VALUES('057da06ea440a7ae4efb3b0613a3b9387ef0cc3e6cf52f2045de52e010e1cacc');
INSERT INTO "people_takenname" VALUES('419f4af36a81f247ded56f247af559795ebe0c7247eb394b9bcd209975424dbc');
INSERT INTO "people_takenname" VALUES('b986f91eebcd5cf9d3204a90e7a445db1206d148529f4cbb74a4aebea86246e4');
INSERT INTO "people_takenname" VALUES('97b578d2da7ddf74d7848eb93e2d22ed6ecbe40cea6888b56555152ebaca0277');
INSERT INTO "people_takenname" VALUES('d0368991b84c406f21ee301ae9b4d0b62a177b42a7709fc7ab9e7cd6a9d10270');
INSERT INTO "people_takenname" VALUES('7cfca88c36c481580fcc68d24df1ce9c283fe0e0c59af69903cbaa41953c18b1');
CREATE TABLE "people_underkey" ("which" varchar(32) NOT NULL PRIMARY KEY);
CREATE TABLE "people_vault" ("id" char(32) NOT NULL PRIMARY KEY, "cost" varchar(60) NOT NULL, "salt" BLOB NOT NULL, "by_passphrase" BLOB NOT NULL, "by_code" BLOB NOT NULL, "key_version" smallint unsigned NOT NULL CHECK ("key_version" >= 0), "told" bool NOT NULL, "person_id" char(32) NOT NULL UNIQUE REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "people_vault" VALUES('396545cd564745e38d034d73e1350500','argon2id$v=19$m=65536,t=3,p=4',X'5F08CDDAE6D6CE1CECFD33035BD116DF',X'010CA36270C51FB2B21A4F1D89AA4693777E7E83ACA45C52C546CE5A72942441D8FB6F7413BBA6EBF976CC010E1B0D2CDA32834AC6606E17A1DEA447BA',X'0114DC161C453806209C90372631B1D8474AD71034D9B2F2A7ED6D8DD75471304211A81FD844CA94CE4F7CD679161D1A114E719CC976CF75F27A3392FC',1,0,'fc8cc1d7c9f3466790bb20b523d73ba9');
INSERT INTO "people_vault" VALUES('6db260bb9bc8407ea0d2d9d311c433ad','argon2id$v=19$m=65536,t=3,p=4',X'F4CB64705BB2709F68D098859A908743',X'01C8C48E8A15D6FEAA8D9DEF5CDE13359C2B4CBCD1C6D6BC7F67BA55E888039F989158CA7384F04E027ADE54816399B4B2AE6257A0934024EBDB005260',X'01614D9405FCD0AF45AB173BF61E0C5A39DE59B2ECDD34EF23CAD9AE03496A276C341E8314007130981DE738761849EF839BFCA8B8DBBBB48A56704CEF',1,1,'f4f6e2d43113452cb52b55314e284169');
INSERT INTO "people_vault" VALUES('2aef3c3796614cd7b7457fdd6ec07d48','argon2id$v=19$m=65536,t=3,p=4',X'ED19B3FBC35025BC78AEA85430D160CA',X'010C18CA54DE52CE15F4F660C4DACE67E2A5F5CAD8F8DE832BD27774F704DE6102AA0877452744A84D47E5AA48C5018C10C59FF1AFEFD642B73E6FED80',X'01F46F02FB3ECEBC44C099A11F4013197D71814D9E64AD6BD2D77B98B23149E0DE28A71BA152517E14D237542B52983CD7EB57084C2C11F1D801ED34A0',1,0,'9091956c44f14800bb67b6d9ea8ad0a8');
INSERT INTO "people_vault" VALUES('cfd47d5d4b12444d9d5aef8d95112522','argon2id$v=19$m=65536,t=3,p=4',X'40F9AEE7A15CDD6D4B12E633C02AE0E6',X'014F682D1CDC98938F7CB09BA6C94044DE9E630F7BFBD11271F29D3C11E87A4BB47EFFF69B1D039E14AEE39F54DC427A5063260DD3FB1034925A94D52A',X'0187B2614F0233958BDB98E8FC96758100F41990C51C9ADE7FAA98C938889C67CB009AF5CAF306C13A2211E612A974AF1CECA0CE93B90AE8912BC2D350',1,0,'bdfc66ba6b144a889f18f88f903cc7cc');
CREATE TABLE "people_websession" ("id" char(32) NOT NULL PRIMARY KEY, "key_hash" varchar(64) NOT NULL UNIQUE, "browser" varchar(40) NOT NULL, "began_on" date NOT NULL, "used_on" date NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "personas_naming" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "taken_on" date NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "personas_naming" VALUES(1,'2026-11-30','f4f6e2d43113452cb52b55314e284169');
CREATE TABLE "personas_page" ("id" char(32) NOT NULL PRIMARY KEY, "field" varchar(20) NOT NULL, "sealed" BLOB NOT NULL, "written_on" date NOT NULL, "persona_id" char(32) NOT NULL REFERENCES "personas_persona" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "personas_page" VALUES('0f65efde7f5640d7847d4057589ca892','intention',X'0100016E59A03AE8CF1AFD9D4762390E4EA6369E1301CDDDA96515EF2D7DAC1ED61EB7575ECD2C6CC06BA35B367BE5F7C19FB073D9407D838BA58109F731E27B7B6CF07B88DF6173BDAF0324E7B9221609BD2A4EFF0955C14E65E27CB6F4541A34238F2DFB943AC255BEC50B34F25D2726AA57297DA34A96E53B53540141B53FFDCBEC3AE9D6D1C54F30CDC9C91E52203A5F763C3F82224FD8F48A4505F3720C68BE044EC9DC86C3AE791CA11B11D97F559480B2CC8716BAB9B73190751F8F09B538E6FBD3969E9C02995A2EDD7BC6BD0F3F2339E1FDEC24E0A370F6A8119DACC957B1DF09E2502DB6773A02AA848D2173212DF3ABCBE837606A3F7C6E5F170CAE00FA70F66145136D560B8434B051D1E75C3F0432F5C3B9326319FE51A38B','2026-11-30','bb8c1a42fca04931919ea5f67366b2a3');
INSERT INTO "personas_page" VALUES('00000000000145b2bd36c19f96974927','keep',X'0100012D8DA56CCBD8D4C1A9EE74BF87680D6FC76CC82C9B8AAC350FEAFB0DD301ED0F83E41D748DA8055391C8F88F109CD457405A97A9E43367A3ABEBA6DFA0814BA77AC195D4CB962B9533976A5C600BB62E08C9E342027331F4BDFB3C7C6D7463A545D8C5ECB021A2A997A4C3C52016B83848B18782A4285F5C6DDC9A9944136612D71031F31738B36F5AF0541816D154B2CC6513A51919A8E4F744A36FDA87A31917B7150507E3D63E2E930343EDCE26240F21C56A497C28E8C8A088437493BD0437ED5808B66E8D302AECA337E743AEA4B7222E33BC3F99D3B14B9E3CD9C713E005EA18C526DC1EA6300C9098AF88C6547B2BF4BA0396E93D9825C5C2A03688797A004982F0375026E9B4685B174A2458C14E73908ABE5EF8666A4EDC','2026-11-30','bb8c1a42fca04931919ea5f67366b2a3');
CREATE TABLE "personas_persona" ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(24) NOT NULL, "skeleton" varchar(48) NOT NULL UNIQUE, "kind" varchar(12) NOT NULL, "worn" bool NOT NULL, "made_on" date NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED, "absent" varchar(160) NOT NULL, "arrive" varchar(160) NOT NULL, "imagined" text NOT NULL CHECK ((JSON_VALID("imagined") OR "imagined" IS NULL)), "leave" varchar(160) NOT NULL, "lived" text NOT NULL CHECK ((JSON_VALID("lived") OR "lived" IS NULL)), "look" text NOT NULL, "page" varchar(160) NOT NULL, "pronouns" varchar(40) NOT NULL, "renamed" smallint unsigned NOT NULL CHECK ("renamed" >= 0), "rested_on" date NULL, "retired_on" date NULL, "short" varchar(80) NOT NULL);
INSERT INTO "personas_persona" VALUES('9e76159050344c7b947cc5b34e4f418c','Linden','llnden','home',1,'2026-11-30','fc8cc1d7c9f3466790bb20b523d73ba9','','','[]','','[]','','','',0,NULL,NULL,'');
INSERT INTO "personas_persona" VALUES('bb8c1a42fca04931919ea5f67366b2a3','Ann','ann','home',1,'2026-11-30','f4f6e2d43113452cb52b55314e284169','','','[]','','[]','Somebody with a grey scarf.','','',0,NULL,NULL,'');
INSERT INTO "personas_persona" VALUES('5f01c6ce7e06493aae6466e843860d3a','Ben','ben','home',1,'2026-11-30','9091956c44f14800bb67b6d9ea8ad0a8','','','[]','','[]','','','',0,NULL,NULL,'');
INSERT INTO "personas_persona" VALUES('adc943311a0c412f936758095bbf35a8','Cyd','cyd','home',1,'2026-11-30','bdfc66ba6b144a889f18f88f903cc7cc','','','[]','','[]','','','',0,NULL,NULL,'');
INSERT INTO "personas_persona" VALUES('e285f16bb4f34105ba49a8622fc59d71','Robin','robln','facet',0,'2026-11-30','f4f6e2d43113452cb52b55314e284169','','','[]','','[]','A coat of many pockets.','','they/them',0,NULL,NULL,'');
CREATE TABLE "personas_reveal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "said_on" date NOT NULL, "known_id" char(32) NOT NULL REFERENCES "personas_persona" ("id") DEFERRABLE INITIALLY DEFERRED, "shown_id" char(32) NOT NULL REFERENCES "personas_persona" ("id") DEFERRABLE INITIALLY DEFERRED, "to_id" char(32) NOT NULL REFERENCES "personas_persona" ("id") DEFERRABLE INITIALLY DEFERRED, "to_called" varchar(24) NOT NULL);
CREATE TABLE "places_place" ("id" char(32) NOT NULL PRIMARY KEY, "key" varchar(60) NOT NULL UNIQUE, "source" varchar(8) NOT NULL, "name" varchar(80) NOT NULL, "aliases" varchar(200) NOT NULL, "kind" varchar(10) NOT NULL, "description" text NOT NULL, "time" varchar(12) NOT NULL, "channel" varchar(16) NOT NULL, "reality" varchar(12) NOT NULL, "agency" varchar(12) NOT NULL, "presence" varchar(12) NOT NULL, "memory" varchar(200) NOT NULL, "speech" varchar(10) NOT NULL, "open" bool NOT NULL, "owner_id" char(32) NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "places_place" VALUES('c3f5dada772b462d9bdeb53780ac4fa8','gate','file','the Gate','gate,entrance','common','A low gate in a hedge, left open. A board beside it says: Meadow is a place where people sit in circles and listen to each other. It is not treatment and not a crisis service; the people here are peers, and `help about` says who runs it. If you need help tonight, type `help now`, here or anywhere. The lawn is just behind the hedge, the library is next door, and `stillness` is a path of flat stones to the Quiet Room, where nobody speaks.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('695f6583f26843589885c6a4b1423d72','alcove_one','file','Alcove one','alcove one','circle','A niche behind a curtain, with two chairs that stand at a slight angle, so that nobody has to look at anybody. A small lamp is lit. Two people listen to each other here, one after the other, for half an hour. `pair` looks for somebody who would like to.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('18e7bd5ceb084c248a50cb000be1dd9a','alcove_three','file','Alcove three','alcove three','circle','A niche between two bookshelves, with two chairs and a low table on which nothing has to be put. Two people listen to each other here, one after the other, for half an hour. `pair` looks for somebody who would like to.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('ba3eecde79ef406b91f1bccc1c339cb4','alcove_two','file','Alcove two','alcove two','circle','A niche under a round window, with two chairs and a blanket over each. The curtain takes the sounds of the hall away. Two people listen to each other here, one after the other, for half an hour. `pair` looks for somebody who would like to.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('759ea5d783044c1ab5ac818b968ddd28','barn','file','the Barn','barn','common','A high, empty barn with straw bales to sit on. A wide door at the back stands open to the Stage, where personas that are made to play are worn. One day people may rehearse there with the help of the house; for now you are welcome to sit on the straw and talk.','live','text+gesture','facet','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('f6efba9ca3904778bdb43810539c2392','care_room','file','the Lamp Room','lamp room,care room','side','A small room with two armchairs, a lamp and a window onto the dark garden. A blanket lies folded on a chest, and there is water on the table. Nobody walks in here. What is said here is heard by the two who sit here with each other, and by nobody else. You can talk, or be quiet, and you can go at any moment: `back` takes you to where you were.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('ff613caba7f24bfa84c65216ed3547ef','care_room_two','file','the Garden Room','garden room','side','A small room with two wicker chairs and a door of glass to the garden. A blanket lies over one of them, and there is water on the table. Nobody walks in here. What is said here is heard by the two who sit here with each other, and by nobody else. You can talk, or be quiet, and you can go at any moment: `back` takes you to where you were.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('ed15e3a586fa4c37b56c7ca575c1bfdc','circle_house','file','the Circle House','circle house,house,hall','common','A wooden hall with many doors. Behind each door is a room with a ring of chairs: the Hearth, the Willow Room, the Harbour, and those of circles that people have founded. Along the wall are three alcoves for two people who listen to each other; `pair` looks for somebody. `circles` tells you which circles there are and whether one is meeting now. You can talk here before you go in, or wait here afterwards; `stillness` is the way to the Quiet Room.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('2154f6b110194bb999af7a97244a19bd','dressing','file','your Dressing Room','dressing room,dressing','private','A small room with a mirror, a chair and a door that only you can open: nobody else can come in, and nobody can see that you are here. Your personas hang on hooks by the mirror, and this is the one place where you change from one to another. `persona new` helps you to make one, `persona wear` and a name puts it on, `persona off` brings you back to your home persona, and `persona` lists what hangs here. `help personas` says what others see of it. You can also only sit here for a while.','live','bare text','facet','tool','not-here','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('cfa5bdb9ca6f4b14892b9db055eb294a','harbour','file','the Harbour','harbour,harbor,harbour room','circle','A plain room with a long view of still water. A round stone, smooth enough to hold, lies in the middle of the ring of chairs. While a circle meets, only the people who sit in it and have agreed hear its words; if you only stand here, you are listed and you hear whose turn it is, not what they say. To take a chair, type `sit`.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('4a72b5ffa693482ca55cd83a26f780ac','harbour_side','file','the net loft above the Harbour','loft,net loft,side room','side','A low room under the roof, where nets were mended once. Crates to sit on, a round window, the sound of water below. Nobody walks in here: people come from the ring, together or one by one, and only those who are here hear what is said. You can sit, talk, or be quiet, and you can go at any moment.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('fc89d83bf4494af0a19d1dfcb07af8b5','hearth','file','the Hearth','hearth,hearth room','circle','A ring of chairs around a small fire that needs no tending. Nobody sits higher than anybody else. While a circle meets, only the people who sit in it and have agreed hear its words; if you only stand here, you are listed and you hear whose turn it is, not what they say. To take a chair, type `sit`.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('3ffb9a92845e49f985ac438f56e4885d','hearth_side','file','the small room beside the Hearth','small room,side room','side','A narrow room with a rug, four low chairs and a lamp. Through the wall you can just hear the fire. Nobody walks in here: people come from the ring, together or one by one, and only those who are here hear what is said. A jug of water and a few glasses stand on the sill. You can sit, talk, or be quiet, and you can go at any moment.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('f0b5105bab37462a81d6d277a9951cca','lawn','file','the Lawn','lawn,grass','common','Open grass, cut short near the Circle House and left long at the edges. People sit here and talk about whatever they like, or about nothing much. There is no order of turns; you can join in, listen, or only be here. `house` leads to the circles, `stillness` to the Quiet Room, and your own dressing room is the small door in the wall.','live','text+gesture','facet','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('8705af3265fa4572ac520740801ee84a','library','file','the Library','library,books','common','Shelves up to the ceiling, two armchairs, a lamp that is always lit. What the house can tell about itself is kept here: type `help` to see the titles, or `help` and a title to read one. Good first ones are `help start`, `help circles` and `help confidentiality`. People talk here too, a little more softly than outside.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('7cb30c74928d4d0ab5cfb406ae448a05','quiet','file','the Quiet Room','quiet room,quiet,stillness','common','A warm room with a wide window, a few chairs and a kettle. Nobody speaks here, and nobody expects anything of you. You can nod, breathe, light a candle, pour tea, or look out of the window; `gestures` lists them all. This room is never closed. Nobody is on call in it; if you need a person now, type `help now`.','live','text+gesture','as-myself','person','quiet','Nothing is said here, and nothing is kept.','gestures',1,NULL);
INSERT INTO "places_place" VALUES('989947068e6d409a83e46b49b0a7bb06','stage','file','the Stage','stage','common','A low wooden platform behind the barn, with a curtain on one side, a box of hats and a row of folding chairs. Whoever steps up is somebody else for a while, and everybody who watches knows it. Before you go, there is a hook by the curtain on which a part can be hung.','live','text+gesture','imagined','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('1f91851829d04604a0e43375b791e39f','willow','file','the Willow Room','willow,willow room','circle','A round room with green shade on the walls; a willow stands close to the windows. The chairs are in a ring and all alike. While a circle meets, only the people who sit in it and have agreed hear its words; if you only stand here, you are listed and you hear whose turn it is, not what they say. To take a chair, type `sit`.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('4d7ac72fd59044c78ee0c919514d7c83','willow_side','file','the porch of the Willow Room','porch,side room','side','A glass porch under the willow, with two benches and blankets on them. The branches come down on all sides, and the light is green. Nobody walks in here: people come from the ring, together or one by one, and only those who are here hear what is said. You can sit, talk, or be quiet, and you can go at any moment.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('daf119c8fe0b443ba9ea21ffec768865','workshop','file','the Workshop','workshop,shop','common','Benches, tools on hooks, the smell of cut wood. This is where people will make places and things for the meadow. The tools are not ready yet, so for now it is a room to meet in. Nothing you say or do here changes the house.','live','text+gesture','facet','person','named','Nothing said here is kept.','open',1,NULL);
INSERT INTO "places_place" VALUES('75e7efdcb8374f52b763393d23dd193c','founded_1e265c5bd6384dfaa6cf00ed40644903','person','the room of The Lantern','','circle','A quiet room with a ring of chairs, a window on one side and a low lamp. The Lantern meets here. While it meets, only the people who sit in it and have agreed hear its words; if you only stand here, you are listed and you hear whose turn it is, not what they say. To take a chair, type `sit`.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
INSERT INTO "places_place" VALUES('a3250077ff924469a5a60b19a741367a','founded_1e265c5bd6384dfaa6cf00ed40644903_side','person','the room beside the room of The Lantern','','side','A small room with a few soft chairs and a jug of water, beside the one in which The Lantern meets. People sit here after a meeting, or two of them in the middle of one. Nobody has to say anything.','live','text+gesture','as-myself','person','named','Nothing said here is kept.','open',0,NULL);
CREATE TABLE "places_standing" ("persona_id" char(32) NOT NULL PRIMARY KEY REFERENCES "personas_persona" ("id") DEFERRABLE INITIALLY DEFERRED, "place_id" char(32) NOT NULL REFERENCES "places_place" ("id") DEFERRABLE INITIALLY DEFERRED, "dressing" bool NOT NULL);
INSERT INTO "places_standing" VALUES('bb8c1a42fca04931919ea5f67366b2a3','fc89d83bf4494af0a19d1dfcb07af8b5',0);
INSERT INTO "places_standing" VALUES('5f01c6ce7e06493aae6466e843860d3a','fc89d83bf4494af0a19d1dfcb07af8b5',0);
INSERT INTO "places_standing" VALUES('adc943311a0c412f936758095bbf35a8','fc89d83bf4494af0a19d1dfcb07af8b5',0);
CREATE TABLE "places_way" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "names" varchar(200) NOT NULL, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "source" varchar(8) NOT NULL, "place_id" char(32) NOT NULL REFERENCES "places_place" ("id") DEFERRABLE INITIALLY DEFERRED, "to_id" char(32) NOT NULL REFERENCES "places_place" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "places_way" VALUES(1,'house,out,hall',0,'file','695f6583f26843589885c6a4b1423d72','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(2,'house,out,hall',0,'file','18e7bd5ceb084c248a50cb000be1dd9a','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(3,'house,out,hall',0,'file','ba3eecde79ef406b91f1bccc1c339cb4','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(4,'lawn,out',0,'file','759ea5d783044c1ab5ac818b968ddd28','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(5,'stage',1,'file','759ea5d783044c1ab5ac818b968ddd28','989947068e6d409a83e46b49b0a7bb06');
INSERT INTO "places_way" VALUES(6,'lawn,out',0,'file','f6efba9ca3904778bdb43810539c2392','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(7,'lawn,out',0,'file','ff613caba7f24bfa84c65216ed3547ef','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(8,'lawn,out',0,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(9,'hearth,hearth room',1,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','fc89d83bf4494af0a19d1dfcb07af8b5');
INSERT INTO "places_way" VALUES(10,'willow,willow room',2,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','1f91851829d04604a0e43375b791e39f');
INSERT INTO "places_way" VALUES(11,'harbour,harbor,harbour room',3,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','cfa5bdb9ca6f4b14892b9db055eb294a');
INSERT INTO "places_way" VALUES(12,'alcove one',4,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','695f6583f26843589885c6a4b1423d72');
INSERT INTO "places_way" VALUES(13,'alcove two',5,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','ba3eecde79ef406b91f1bccc1c339cb4');
INSERT INTO "places_way" VALUES(14,'alcove three',6,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','18e7bd5ceb084c248a50cb000be1dd9a');
INSERT INTO "places_way" VALUES(15,'stillness,quiet room,quiet',7,'file','ed15e3a586fa4c37b56c7ca575c1bfdc','7cb30c74928d4d0ab5cfb406ae448a05');
INSERT INTO "places_way" VALUES(16,'out,back',0,'file','2154f6b110194bb999af7a97244a19bd','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(17,'lawn',1,'file','2154f6b110194bb999af7a97244a19bd','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(18,'lawn,in',0,'file','c3f5dada772b462d9bdeb53780ac4fa8','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(19,'library,books',1,'file','c3f5dada772b462d9bdeb53780ac4fa8','8705af3265fa4572ac520740801ee84a');
INSERT INTO "places_way" VALUES(20,'stillness,quiet room,quiet',2,'file','c3f5dada772b462d9bdeb53780ac4fa8','7cb30c74928d4d0ab5cfb406ae448a05');
INSERT INTO "places_way" VALUES(21,'house,out,hall',0,'file','cfa5bdb9ca6f4b14892b9db055eb294a','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(22,'house,out,hall',0,'file','4a72b5ffa693482ca55cd83a26f780ac','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(23,'house,out,hall',0,'file','fc89d83bf4494af0a19d1dfcb07af8b5','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(24,'house,out,hall',0,'file','3ffb9a92845e49f985ac438f56e4885d','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(25,'gate,out',0,'file','f0b5105bab37462a81d6d277a9951cca','c3f5dada772b462d9bdeb53780ac4fa8');
INSERT INTO "places_way" VALUES(26,'house,circle house',1,'file','f0b5105bab37462a81d6d277a9951cca','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(27,'stillness,quiet room,quiet',2,'file','f0b5105bab37462a81d6d277a9951cca','7cb30c74928d4d0ab5cfb406ae448a05');
INSERT INTO "places_way" VALUES(28,'library,books',3,'file','f0b5105bab37462a81d6d277a9951cca','8705af3265fa4572ac520740801ee84a');
INSERT INTO "places_way" VALUES(29,'barn',4,'file','f0b5105bab37462a81d6d277a9951cca','759ea5d783044c1ab5ac818b968ddd28');
INSERT INTO "places_way" VALUES(30,'workshop,shop',5,'file','f0b5105bab37462a81d6d277a9951cca','daf119c8fe0b443ba9ea21ffec768865');
INSERT INTO "places_way" VALUES(31,'dressing room,dressing',6,'file','f0b5105bab37462a81d6d277a9951cca','2154f6b110194bb999af7a97244a19bd');
INSERT INTO "places_way" VALUES(32,'lawn,out',0,'file','8705af3265fa4572ac520740801ee84a','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(33,'gate',1,'file','8705af3265fa4572ac520740801ee84a','c3f5dada772b462d9bdeb53780ac4fa8');
INSERT INTO "places_way" VALUES(34,'lawn,out',0,'file','7cb30c74928d4d0ab5cfb406ae448a05','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(35,'gate',1,'file','7cb30c74928d4d0ab5cfb406ae448a05','c3f5dada772b462d9bdeb53780ac4fa8');
INSERT INTO "places_way" VALUES(36,'house,circle house',2,'file','7cb30c74928d4d0ab5cfb406ae448a05','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(37,'barn',0,'file','989947068e6d409a83e46b49b0a7bb06','759ea5d783044c1ab5ac818b968ddd28');
INSERT INTO "places_way" VALUES(38,'house,out,hall',0,'file','1f91851829d04604a0e43375b791e39f','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(39,'house,out,hall',0,'file','4d7ac72fd59044c78ee0c919514d7c83','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(40,'lawn,out',0,'file','daf119c8fe0b443ba9ea21ffec768865','f0b5105bab37462a81d6d277a9951cca');
INSERT INTO "places_way" VALUES(41,'lantern',8,'person','ed15e3a586fa4c37b56c7ca575c1bfdc','75e7efdcb8374f52b763393d23dd193c');
INSERT INTO "places_way" VALUES(42,'house,out,hall',0,'person','75e7efdcb8374f52b763393d23dd193c','ed15e3a586fa4c37b56c7ca575c1bfdc');
INSERT INTO "places_way" VALUES(43,'house,out,hall',0,'person','a3250077ff924469a5a60b19a741367a','ed15e3a586fa4c37b56c7ca575c1bfdc');
CREATE TABLE "safety_apart" ("id" char(32) NOT NULL PRIMARY KEY, "person" char(32) NOT NULL, "other" char(32) NULL, "name_mark" varchar(64) NOT NULL, "called" BLOB NOT NULL, "said_on" date NOT NULL, "until" date NULL);
CREATE TABLE "safety_appeal" ("id" char(32) NOT NULL PRIMARY KEY, "words" BLOB NOT NULL, "made_on" date NOT NULL, "answered_on" date NULL, "answered_by" char(32) NULL, "lifted" bool NOT NULL, "answer" BLOB NOT NULL, "told" bool NOT NULL, "sanction_id" char(32) NOT NULL UNIQUE REFERENCES "safety_sanction" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "safety_attached" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "line" BLOB NOT NULL, "report_id" char(32) NOT NULL REFERENCES "safety_report" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "safety_firstyes" ("id" char(32) NOT NULL PRIMARY KEY, "mask" char(32) NOT NULL, "to" char(32) NOT NULL, "names_mark" varchar(64) NOT NULL, "said_on" date NOT NULL);
CREATE TABLE "safety_incident" ("id" char(32) NOT NULL PRIMARY KEY, "level" smallint unsigned NOT NULL CHECK ("level" >= 0), "happened_on" date NOT NULL, "part" varchar(10) NOT NULL, "within" varchar(10) NOT NULL, "did" varchar(200) NOT NULL, "concerns" char(32) NULL, "decided_by" char(32) NULL, "seen_by" char(32) NULL, "seen_too" char(32) NULL, "review_on" date NOT NULL, "reviewed_on" date NULL);
CREATE TABLE "safety_incidentcount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "level" smallint unsigned NOT NULL CHECK ("level" >= 0), "count" integer unsigned NOT NULL CHECK ("count" >= 0));
CREATE TABLE "safety_look" ("id" char(32) NOT NULL PRIMARY KEY, "by" char(32) NULL, "at" char(32) NULL, "what" varchar(16) NOT NULL, "day" date NOT NULL, "report" char(32) NULL, "waits" bool NOT NULL);
CREATE TABLE "safety_mute" ("id" char(32) NOT NULL PRIMARY KEY, "person" char(32) NOT NULL, "mask" char(32) NULL, "name_mark" varchar(64) NOT NULL, "called" BLOB NOT NULL, "said_on" date NOT NULL);
INSERT INTO "safety_mute" VALUES('d612f74606e5442aa36979a54d25b17d','237edf9678c91cc9c986219be0957187','6ee35abe2ed1cc06711123ca97a4a641','f13246524e2bbacd4932812acfadf56a077945b563e45c8e3707cafe610b9b29',X'01000175C9CE80A79C1D2A7DCA642645B577BED7328938659F46CF8DF0F031030CF344F1A974E3D7CDA082F27A32E7AE6D2888E1623C5A2C973C3C07E907C6F29E87BA50CEF7B8CA1C80CA6AB266D9E97977C00D56FD0468EEE247BBAFF6739B7F550BAF426C4574E9276454EF89481EB5A18876E213BB7609B55BA3081D43914F83A78692FD3498EC070F2A9B62625D4A484B67908BA77411479D0A1DD53CF40C43150BB0A8E547F93CC626EC92BECA135DDC55D962182A6C1AE06862ECA06277850AE64348D1F772DEC1E1C7B078686A96EAAF991D99C6F9A261FAA0B8A6DE89270CCD879767A7A5477EA715218C71DA32D27F10AAD1BE84313094F797E077622BABE3FFB4C50B96CCDB79EA8007729477453F61109AC3A86C32A040900E','2026-11-30');
CREATE TABLE "safety_nudge" ("person_id" char(32) NOT NULL PRIMARY KEY REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "safety_planline" ("id" char(32) NOT NULL PRIMARY KEY, "step" varchar(12) NOT NULL, "sealed" BLOB NOT NULL, "written_on" date NOT NULL, "person_id" char(32) NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "safety_refusal" ("id" char(32) NOT NULL PRIMARY KEY, "person" char(32) NOT NULL, "way" varchar(8) NOT NULL, "from_all" bool NOT NULL, "other" char(32) NULL, "name_mark" varchar(64) NOT NULL, "called" BLOB NOT NULL, "said_on" date NOT NULL, "until" date NULL);
CREATE TABLE "safety_report" ("id" char(32) NOT NULL PRIMARY KEY, "handle" varchar(24) NOT NULL UNIQUE, "by_persona" char(32) NULL, "by_person" char(32) NULL, "about_persona" char(32) NULL, "about_person" char(32) NULL, "circle" char(32) NULL, "kind" varchar(8) NOT NULL, "format" varchar(80) NOT NULL, "stewards_only" bool NOT NULL, "reason" varchar(12) NOT NULL, "told" BLOB NOT NULL, "made_on" date NOT NULL, "taken_by" char(32) NULL, "outcome" varchar(10) NOT NULL, "answer" BLOB NOT NULL, "decided_on" date NULL, "answer_told" bool NOT NULL);
CREATE TABLE "safety_rest" ("id" char(32) NOT NULL PRIMARY KEY, "persona" char(32) NOT NULL UNIQUE, "until_on" date NOT NULL);
CREATE TABLE "safety_sanction" ("id" char(32) NOT NULL PRIMARY KEY, "handle" varchar(24) NOT NULL UNIQUE, "person" char(32) NULL, "persona" char(32) NULL, "step" varchar(16) NOT NULL, "circle" char(32) NULL, "meeting" char(32) NULL, "reason" varchar(12) NOT NULL, "said" BLOB NOT NULL, "by" char(32) NULL, "seconded_by" char(32) NULL, "proposed" bool NOT NULL, "days" smallint unsigned NULL CHECK ("days" >= 0), "decided_on" date NOT NULL, "until" date NULL, "review_on" date NULL, "lifted_on" date NULL, "told" bool NOT NULL, "report" char(32) NULL);
CREATE TABLE "safety_shield" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "tag" varchar(20) NOT NULL, "persona_id" char(32) NOT NULL REFERENCES "personas_persona" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "safety_shield" VALUES(1,'death','bb8c1a42fca04931919ea5f67366b2a3');
CREATE TABLE "scripts_scriptdb" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(255) NOT NULL, "db_typeclass_path" varchar(255) NULL, "db_date_created" datetime NOT NULL, "db_lock_storage" text NOT NULL, "db_desc" varchar(255) NOT NULL, "db_interval" integer NOT NULL, "db_start_delay" bool NOT NULL, "db_repeats" integer NOT NULL, "db_persistent" bool NOT NULL, "db_is_active" bool NOT NULL, "db_obj_id" bigint NULL REFERENCES "objects_objectdb" ("id") DEFERRABLE INITIALLY DEFERRED, "db_account_id" bigint NULL REFERENCES "accounts_accountdb" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "scripts_scriptdb_db_attributes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scriptdb_id" integer NOT NULL REFERENCES "scripts_scriptdb" ("id") DEFERRABLE INITIALLY DEFERRED, "attribute_id" integer NOT NULL REFERENCES "typeclasses_attribute" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "scripts_scriptdb_db_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "scriptdb_id" integer NOT NULL REFERENCES "scripts_scriptdb" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "typeclasses_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "server_serverconfig" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(64) NOT NULL UNIQUE, "db_value" text NULL);
INSERT INTO "server_serverconfig" VALUES(1,'last_initial_setup_step','gASVCAAAAAAAAACMBGRvbmWULg==');
CREATE TABLE "typeclasses_attribute" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(255) NOT NULL, "db_value" text NULL, "db_strvalue" text NULL, "db_category" varchar(128) NULL, "db_lock_storage" text NOT NULL, "db_model" varchar(32) NULL, "db_attrtype" varchar(16) NULL, "db_date_created" datetime NOT NULL);
CREATE TABLE "typeclasses_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "db_key" varchar(255) NULL, "db_category" varchar(64) NULL, "db_data" text NULL, "db_model" varchar(32) NULL, "db_tagtype" varchar(16) NULL);
INSERT INTO "typeclasses_tag" VALUES(1,'player',NULL,NULL,'accountdb','permission');
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "accounts_accountdb_groups_accountdb_id_group_id_2bef3314_uniq" ON "accounts_accountdb_groups" ("accountdb_id", "group_id");
CREATE INDEX "accounts_accountdb_groups_accountdb_id_1dc086bd" ON "accounts_accountdb_groups" ("accountdb_id");
CREATE INDEX "accounts_accountdb_groups_group_id_e05e415b" ON "accounts_accountdb_groups" ("group_id");
CREATE UNIQUE INDEX "accounts_accountdb_user_permissions_accountdb_id_permission_id_2de5a7ff_uniq" ON "accounts_accountdb_user_permissions" ("accountdb_id", "permission_id");
CREATE INDEX "accounts_accountdb_user_permissions_accountdb_id_d7799804" ON "accounts_accountdb_user_permissions" ("accountdb_id");
CREATE INDEX "accounts_accountdb_user_permissions_permission_id_f5131f19" ON "accounts_accountdb_user_permissions" ("permission_id");
CREATE UNIQUE INDEX "accounts_accountdb_db_attributes_accountdb_id_attribute_id_ab12c02a_uniq" ON "accounts_accountdb_db_attributes" ("accountdb_id", "attribute_id");
CREATE INDEX "accounts_accountdb_db_attributes_accountdb_id_a782c4f9" ON "accounts_accountdb_db_attributes" ("accountdb_id");
CREATE INDEX "accounts_accountdb_db_attributes_attribute_id_edd47830" ON "accounts_accountdb_db_attributes" ("attribute_id");
CREATE UNIQUE INDEX "accounts_accountdb_db_tags_accountdb_id_tag_id_fc11620f_uniq" ON "accounts_accountdb_db_tags" ("accountdb_id", "tag_id");
CREATE INDEX "accounts_accountdb_db_tags_accountdb_id_2a0b367a" ON "accounts_accountdb_db_tags" ("accountdb_id");
CREATE INDEX "accounts_accountdb_db_tags_tag_id_672cf844" ON "accounts_accountdb_db_tags" ("tag_id");
CREATE INDEX "accounts_accountdb_db_key_0d7ba060" ON "accounts_accountdb" ("db_key");
CREATE INDEX "accounts_accountdb_db_typeclass_path_863aa1bb" ON "accounts_accountdb" ("db_typeclass_path");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "one_yes_a_version" ON "people_consent" ("person_id", "statement", "version");
CREATE INDEX "people_consent_person_id_a757a92f" ON "people_consent" ("person_id");
CREATE UNIQUE INDEX "one_role_once" ON "people_role" ("person_id", "name");
CREATE INDEX "people_role_person_id_7fefa71f" ON "people_role" ("person_id");
CREATE UNIQUE INDEX "one_mask_at_a_time" ON "personas_persona" ("person_id") WHERE "worn";
CREATE UNIQUE INDEX "one_home_persona" ON "personas_persona" ("person_id") WHERE "kind" = 'home';
CREATE INDEX "personas_persona_person_id_1883623c" ON "personas_persona" ("person_id");
CREATE INDEX "personas_page_persona_id_7d77d18d" ON "personas_page" ("persona_id");
CREATE INDEX "people_websession_person_id_776ee45e" ON "people_websession" ("person_id");
CREATE INDEX "personas_naming_person_id_48024fb3" ON "personas_naming" ("person_id");
CREATE INDEX "personas_reveal_known_id_377bde97" ON "personas_reveal" ("known_id");
CREATE INDEX "personas_reveal_shown_id_417e3f1b" ON "personas_reveal" ("shown_id");
CREATE INDEX "personas_reveal_to_id_8f449c09" ON "personas_reveal" ("to_id");
CREATE UNIQUE INDEX "one_reveal_once" ON "personas_reveal" ("shown_id", "known_id", "to_id", "to_called");
CREATE INDEX "places_place_owner_id_b292a807" ON "places_place" ("owner_id");
CREATE INDEX "places_way_place_id_28337312" ON "places_way" ("place_id");
CREATE INDEX "places_way_to_id_2ab1205d" ON "places_way" ("to_id");
CREATE INDEX "circles_pairmet_mark_a29cc83b" ON "circles_pairmet" ("mark");
CREATE UNIQUE INDEX "one_wording_a_version" ON "circles_circleagreements" ("circle_id", "version");
CREATE INDEX "circles_circleagreements_circle_id_b98dad2e" ON "circles_circleagreements" ("circle_id");
CREATE INDEX "circles_membership_circle_id_d0e69955" ON "circles_membership" ("circle_id");
CREATE INDEX "circles_membership_persona_id_f8d02838" ON "circles_membership" ("persona_id");
CREATE INDEX "circles_application_circle_id_0525338a" ON "circles_application" ("circle_id");
CREATE INDEX "circles_application_persona_id_3002989a" ON "circles_application" ("persona_id");
CREATE INDEX "circles_farewell_circle_id_9d854c62" ON "circles_farewell" ("circle_id");
CREATE INDEX "circles_farewell_persona_id_c66816a0" ON "circles_farewell" ("persona_id");
CREATE INDEX "circles_seat_meeting_id_162ec1d4" ON "circles_seat" ("meeting_id");
CREATE INDEX "circles_seat_persona_id_ba9ff09b" ON "circles_seat" ("persona_id");
CREATE UNIQUE INDEX "one_agreement_each" ON "circles_membership" ("circle_id", "persona_id");
CREATE UNIQUE INDEX "one_application_each" ON "circles_application" ("circle_id", "persona_id");
CREATE UNIQUE INDEX "one_farewell_each" ON "circles_farewell" ("circle_id", "persona_id");
CREATE UNIQUE INDEX "one_seat_each" ON "circles_seat" ("meeting_id", "persona_id");
CREATE UNIQUE INDEX "one_meeting_at_a_time" ON "circles_meeting" ("circle_id") WHERE NOT ("stage" = 'ended');
CREATE INDEX "circles_meeting_circle_id_2f2008b5" ON "circles_meeting" ("circle_id");
CREATE UNIQUE INDEX "scripts_scriptdb_db_attributes_scriptdb_id_attribute_id_01385e2e_uniq" ON "scripts_scriptdb_db_attributes" ("scriptdb_id", "attribute_id");
CREATE INDEX "scripts_scriptdb_db_attributes_scriptdb_id_dba58268" ON "scripts_scriptdb_db_attributes" ("scriptdb_id");
CREATE INDEX "scripts_scriptdb_db_attributes_attribute_id_fa74d664" ON "scripts_scriptdb_db_attributes" ("attribute_id");
CREATE UNIQUE INDEX "scripts_scriptdb_db_tags_scriptdb_id_tag_id_dfa8dc52_uniq" ON "scripts_scriptdb_db_tags" ("scriptdb_id", "tag_id");
CREATE INDEX "scripts_scriptdb_db_tags_scriptdb_id_49276b8b" ON "scripts_scriptdb_db_tags" ("scriptdb_id");
CREATE INDEX "scripts_scriptdb_db_tags_tag_id_8557446e" ON "scripts_scriptdb_db_tags" ("tag_id");
CREATE UNIQUE INDEX "objects_objectdb_db_attributes_objectdb_id_attribute_id_d76ecf7b_uniq" ON "objects_objectdb_db_attributes" ("objectdb_id", "attribute_id");
CREATE INDEX "objects_objectdb_db_attributes_objectdb_id_b49d6b9b" ON "objects_objectdb_db_attributes" ("objectdb_id");
CREATE INDEX "objects_objectdb_db_attributes_attribute_id_3a0e096b" ON "objects_objectdb_db_attributes" ("attribute_id");
CREATE UNIQUE INDEX "objects_objectdb_db_tags_objectdb_id_tag_id_82874216_uniq" ON "objects_objectdb_db_tags" ("objectdb_id", "tag_id");
CREATE INDEX "objects_objectdb_db_tags_objectdb_id_d310598c" ON "objects_objectdb_db_tags" ("objectdb_id");
CREATE INDEX "objects_objectdb_db_tags_tag_id_2d9e616b" ON "objects_objectdb_db_tags" ("tag_id");
CREATE UNIQUE INDEX "comms_channeldb_db_attributes_channeldb_id_attribute_id_a8ffb2bc_uniq" ON "comms_channeldb_db_attributes" ("channeldb_id", "attribute_id");
CREATE INDEX "comms_channeldb_db_attributes_channeldb_id_cfbbc4a6" ON "comms_channeldb_db_attributes" ("channeldb_id");
CREATE INDEX "comms_channeldb_db_attributes_attribute_id_d4931dc3" ON "comms_channeldb_db_attributes" ("attribute_id");
CREATE UNIQUE INDEX "comms_channeldb_db_object_subscriptions_channeldb_id_objectdb_id_a9b10012_uniq" ON "comms_channeldb_db_object_subscriptions" ("channeldb_id", "objectdb_id");
CREATE INDEX "comms_channeldb_db_object_subscriptions_channeldb_id_8b7528bf" ON "comms_channeldb_db_object_subscriptions" ("channeldb_id");
CREATE INDEX "comms_channeldb_db_object_subscriptions_objectdb_id_f70fda44" ON "comms_channeldb_db_object_subscriptions" ("objectdb_id");
CREATE UNIQUE INDEX "comms_channeldb_db_tags_channeldb_id_tag_id_f3af0898_uniq" ON "comms_channeldb_db_tags" ("channeldb_id", "tag_id");
CREATE INDEX "comms_channeldb_db_tags_channeldb_id_1bca5ec1" ON "comms_channeldb_db_tags" ("channeldb_id");
CREATE INDEX "comms_channeldb_db_tags_tag_id_2a20974d" ON "comms_channeldb_db_tags" ("tag_id");
CREATE UNIQUE INDEX "comms_msg_db_hide_from_objects_msg_id_objectdb_id_d6854ed0_uniq" ON "comms_msg_db_hide_from_objects" ("msg_id", "objectdb_id");
CREATE INDEX "comms_msg_db_hide_from_objects_msg_id_cfb3ddd6" ON "comms_msg_db_hide_from_objects" ("msg_id");
CREATE INDEX "comms_msg_db_hide_from_objects_objectdb_id_69109a84" ON "comms_msg_db_hide_from_objects" ("objectdb_id");
CREATE UNIQUE INDEX "comms_msg_db_hide_from_accounts_msg_id_accountdb_id_6e8183d3_uniq" ON "comms_msg_db_hide_from_accounts" ("msg_id", "accountdb_id");
CREATE INDEX "comms_msg_db_hide_from_accounts_msg_id_aa39f267" ON "comms_msg_db_hide_from_accounts" ("msg_id");
CREATE INDEX "comms_msg_db_hide_from_accounts_accountdb_id_c2a76ce5" ON "comms_msg_db_hide_from_accounts" ("accountdb_id");
CREATE UNIQUE INDEX "comms_msg_db_receivers_objects_msg_id_objectdb_id_254c57bd_uniq" ON "comms_msg_db_receivers_objects" ("msg_id", "objectdb_id");
CREATE INDEX "comms_msg_db_receivers_objects_msg_id_0c223504" ON "comms_msg_db_receivers_objects" ("msg_id");
CREATE INDEX "comms_msg_db_receivers_objects_objectdb_id_10acf402" ON "comms_msg_db_receivers_objects" ("objectdb_id");
CREATE UNIQUE INDEX "comms_msg_db_receivers_accounts_msg_id_accountdb_id_692885cb_uniq" ON "comms_msg_db_receivers_accounts" ("msg_id", "accountdb_id");
CREATE INDEX "comms_msg_db_receivers_accounts_msg_id_cd3e3323" ON "comms_msg_db_receivers_accounts" ("msg_id");
CREATE INDEX "comms_msg_db_receivers_accounts_accountdb_id_b138b136" ON "comms_msg_db_receivers_accounts" ("accountdb_id");
CREATE UNIQUE INDEX "comms_msg_db_sender_objects_msg_id_objectdb_id_8d288d22_uniq" ON "comms_msg_db_sender_objects" ("msg_id", "objectdb_id");
CREATE INDEX "comms_msg_db_sender_objects_msg_id_a3a82f7a" ON "comms_msg_db_sender_objects" ("msg_id");
CREATE INDEX "comms_msg_db_sender_objects_objectdb_id_0ea870e7" ON "comms_msg_db_sender_objects" ("objectdb_id");
CREATE UNIQUE INDEX "comms_msg_db_sender_accounts_msg_id_accountdb_id_ea182e73_uniq" ON "comms_msg_db_sender_accounts" ("msg_id", "accountdb_id");
CREATE INDEX "comms_msg_db_sender_accounts_msg_id_0ff952c1" ON "comms_msg_db_sender_accounts" ("msg_id");
CREATE INDEX "comms_msg_db_sender_accounts_accountdb_id_701223ec" ON "comms_msg_db_sender_accounts" ("accountdb_id");
CREATE UNIQUE INDEX "comms_msg_db_tags_msg_id_tag_id_5e5605ea_uniq" ON "comms_msg_db_tags" ("msg_id", "tag_id");
CREATE INDEX "comms_msg_db_tags_msg_id_49acb248" ON "comms_msg_db_tags" ("msg_id");
CREATE INDEX "comms_msg_db_tags_tag_id_71aaf1a5" ON "comms_msg_db_tags" ("tag_id");
CREATE UNIQUE INDEX "comms_channeldb_db_account_subscriptions_channeldb_id_accountdb_id_101a8d57_uniq" ON "comms_channeldb_db_account_subscriptions" ("channeldb_id", "accountdb_id");
CREATE INDEX "comms_channeldb_db_account_subscriptions_channeldb_id_09265a46" ON "comms_channeldb_db_account_subscriptions" ("channeldb_id");
CREATE INDEX "comms_channeldb_db_account_subscriptions_accountdb_id_f5023c1b" ON "comms_channeldb_db_account_subscriptions" ("accountdb_id");
CREATE UNIQUE INDEX "comms_msg_db_receivers_scripts_msg_id_scriptdb_id_f915f32c_uniq" ON "comms_msg_db_receivers_scripts" ("msg_id", "scriptdb_id");
CREATE INDEX "comms_msg_db_receivers_scripts_msg_id_c5a8729b" ON "comms_msg_db_receivers_scripts" ("msg_id");
CREATE INDEX "comms_msg_db_receivers_scripts_scriptdb_id_0ed1004f" ON "comms_msg_db_receivers_scripts" ("scriptdb_id");
CREATE UNIQUE INDEX "comms_msg_db_sender_scripts_msg_id_scriptdb_id_d8574252_uniq" ON "comms_msg_db_sender_scripts" ("msg_id", "scriptdb_id");
CREATE INDEX "comms_msg_db_sender_scripts_msg_id_75aa2d84" ON "comms_msg_db_sender_scripts" ("msg_id");
CREATE INDEX "comms_msg_db_sender_scripts_scriptdb_id_4e30d8ee" ON "comms_msg_db_sender_scripts" ("scriptdb_id");
CREATE INDEX "comms_channeldb_db_key_ced5a55f" ON "comms_channeldb" ("db_key");
CREATE INDEX "comms_channeldb_db_typeclass_path_f6814fcd" ON "comms_channeldb" ("db_typeclass_path");
CREATE INDEX "comms_msg_db_sender_external_6f34d0c7" ON "comms_msg" ("db_sender_external");
CREATE INDEX "comms_msg_db_date_created_5d7c13e5" ON "comms_msg" ("db_date_created");
CREATE INDEX "comms_msg_db_receiver_external_b3b181e7" ON "comms_msg" ("db_receiver_external");
CREATE UNIQUE INDEX "help_helpentry_db_tags_helpentry_id_tag_id_00c13484_uniq" ON "help_helpentry_db_tags" ("helpentry_id", "tag_id");
CREATE INDEX "help_helpentry_db_tags_helpentry_id_53b7bf69" ON "help_helpentry_db_tags" ("helpentry_id");
CREATE INDEX "help_helpentry_db_tags_tag_id_7fcfd401" ON "help_helpentry_db_tags" ("tag_id");
CREATE INDEX "objects_objectdb_db_key_c88c70fb" ON "objects_objectdb" ("db_key");
CREATE INDEX "objects_objectdb_db_typeclass_path_02311f24" ON "objects_objectdb" ("db_typeclass_path");
CREATE INDEX "objects_objectdb_db_account_id_96637bfb" ON "objects_objectdb" ("db_account_id");
CREATE INDEX "objects_objectdb_db_destination_id_edc3185d" ON "objects_objectdb" ("db_destination_id");
CREATE INDEX "objects_objectdb_db_home_id_096f4455" ON "objects_objectdb" ("db_home_id");
CREATE INDEX "objects_objectdb_db_location_id_e5833ec0" ON "objects_objectdb" ("db_location_id");
CREATE INDEX "people_practitioner_verified_by_id_3eaf3a59" ON "people_practitioner" ("verified_by_id");
CREATE INDEX "places_standing_place_id_937cf9ec" ON "places_standing" ("place_id");
CREATE UNIQUE INDEX "one_shield_each" ON "safety_shield" ("persona_id", "tag");
CREATE INDEX "safety_shield_persona_id_0c904247" ON "safety_shield" ("persona_id");
CREATE UNIQUE INDEX "one_apart_a_name" ON "safety_apart" ("person", "name_mark");
CREATE INDEX "safety_apart_person_4b6814f1" ON "safety_apart" ("person");
CREATE UNIQUE INDEX "one_first_yes_each" ON "safety_firstyes" ("mask", "to");
CREATE INDEX "safety_firstyes_mask_dd2df0fe" ON "safety_firstyes" ("mask");
CREATE UNIQUE INDEX "one_mute_a_name" ON "safety_mute" ("person", "name_mark");
CREATE INDEX "safety_mute_person_9eb7e2ac" ON "safety_mute" ("person");
CREATE UNIQUE INDEX "one_refusal_a_name" ON "safety_refusal" ("person", "way", "name_mark");
CREATE INDEX "safety_refusal_person_b50eac3c" ON "safety_refusal" ("person");
CREATE UNIQUE INDEX "one_line_a_number" ON "safety_attached" ("report_id", "number");
CREATE INDEX "safety_attached_report_id_c46bf83a" ON "safety_attached" ("report_id");
CREATE UNIQUE INDEX "one_count_a_year_and_level" ON "safety_incidentcount" ("year", "level");
CREATE INDEX "safety_planline_person_id_63b074fe" ON "safety_planline" ("person_id");
CREATE INDEX "scripts_scriptdb_db_key_3b6297e4" ON "scripts_scriptdb" ("db_key");
CREATE INDEX "scripts_scriptdb_db_typeclass_path_91f0fbf0" ON "scripts_scriptdb" ("db_typeclass_path");
CREATE INDEX "scripts_scriptdb_db_obj_id_10f66d5c" ON "scripts_scriptdb" ("db_obj_id");
CREATE INDEX "scripts_scriptdb_db_account_id_60456dd6" ON "scripts_scriptdb" ("db_account_id");
CREATE INDEX "typeclasses_attribute_db_key_ee5432c6" ON "typeclasses_attribute" ("db_key");
CREATE INDEX "typeclasses_attribute_db_category_671d63d2" ON "typeclasses_attribute" ("db_category");
CREATE INDEX "typeclasses_attribute_db_model_d7e84e2c" ON "typeclasses_attribute" ("db_model");
CREATE INDEX "typeclasses_attribute_db_attrtype_aa067848" ON "typeclasses_attribute" ("db_attrtype");
CREATE UNIQUE INDEX "typeclasses_tag_db_key_db_category_db_tagtype_db_model_a5623212_uniq" ON "typeclasses_tag" ("db_key", "db_category", "db_tagtype", "db_model");
CREATE INDEX "typeclasses_tag_db_key_58638479" ON "typeclasses_tag" ("db_key");
CREATE INDEX "typeclasses_tag_db_category_7d48901d" ON "typeclasses_tag" ("db_category");
CREATE INDEX "typeclasses_tag_db_model_926cc7a7" ON "typeclasses_tag" ("db_model");
CREATE INDEX "typeclasses_tag_db_tagtype_312bb78c" ON "typeclasses_tag" ("db_tagtype");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',128);
INSERT INTO "sqlite_sequence" VALUES('accounts_accountdb_db_attributes',0);
INSERT INTO "sqlite_sequence" VALUES('accounts_accountdb_db_tags',4);
INSERT INTO "sqlite_sequence" VALUES('accounts_accountdb',4);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',51);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',204);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('personas_reveal',0);
INSERT INTO "sqlite_sequence" VALUES('circles_membership',4);
INSERT INTO "sqlite_sequence" VALUES('scripts_scriptdb_db_attributes',0);
INSERT INTO "sqlite_sequence" VALUES('scripts_scriptdb_db_tags',0);
INSERT INTO "sqlite_sequence" VALUES('objects_objectdb_db_attributes',0);
INSERT INTO "sqlite_sequence" VALUES('objects_objectdb_db_tags',0);
INSERT INTO "sqlite_sequence" VALUES('comms_channeldb_db_attributes',0);
INSERT INTO "sqlite_sequence" VALUES('comms_channeldb_db_object_subscriptions',0);
INSERT INTO "sqlite_sequence" VALUES('comms_channeldb_db_tags',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_hide_from_objects',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_hide_from_accounts',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_receivers_objects',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_receivers_accounts',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_sender_objects',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_sender_accounts',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_tags',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_receivers_scripts',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg_db_sender_scripts',0);
INSERT INTO "sqlite_sequence" VALUES('comms_channeldb',0);
INSERT INTO "sqlite_sequence" VALUES('comms_msg',0);
INSERT INTO "sqlite_sequence" VALUES('help_helpentry_db_tags',0);
INSERT INTO "sqlite_sequence" VALUES('help_helpentry',0);
INSERT INTO "sqlite_sequence" VALUES('objects_objectdb',25);
INSERT INTO "sqlite_sequence" VALUES('scripts_scriptdb',0);
INSERT INTO "sqlite_sequence" VALUES('server_serverconfig',1);
INSERT INTO "sqlite_sequence" VALUES('typeclasses_attribute',0);
INSERT INTO "sqlite_sequence" VALUES('typeclasses_tag',1);
INSERT INTO "sqlite_sequence" VALUES('places_way',43);
INSERT INTO "sqlite_sequence" VALUES('circles_circleagreements',7);
INSERT INTO "sqlite_sequence" VALUES('people_role',1);
INSERT INTO "sqlite_sequence" VALUES('people_consent',24);
INSERT INTO "sqlite_sequence" VALUES('personas_naming',1);
INSERT INTO "sqlite_sequence" VALUES('safety_shield',1);
COMMIT;
