-- A small made-up workspace with a row in every table, and texts that copying could spoil. {n} is a digit: workspaces of other digits are twins.
INSERT INTO account (id, email, name, locale, password_hash, totp_secret, totp_last_step, recovery_hashes, created_at)
VALUES ('{n}0000000-0000-7000-8000-000000000001', 'ana{n}@example.com', 'Ana Żółć', 'pl', '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA',
  '\x00ff0a5c09', 7, ARRAY['one', 'two, "and" more', '\N'], 1790000000000);
INSERT INTO failed_attempt (key, failures, last_at, locked_until) VALUES ('\x{n}{n}', 3, 1790000000000, 0);
INSERT INTO account_identity (issuer, subject, account_id, created_at)
VALUES ('https://id.example.com', 'ana{n}', '{n}0000000-0000-7000-8000-000000000001', 1790000000000);
INSERT INTO session (token_hash, id, account_id, created_at, renewed_at, expires_at, user_agent)
VALUES ('\xaa{n}{n}', '{n}0000000-0000-7000-8000-000000000002', '{n}0000000-0000-7000-8000-000000000001', 1790000000000, 1790000000000,
  1890000000000, E'Browser\t1.0');
INSERT INTO account_token (token_hash, account_id, purpose, expires_at)
VALUES ('\xbb{n}{n}', '{n}0000000-0000-7000-8000-000000000001', 'password-reset', 1790000000000);
INSERT INTO account_workspace (account_id, workspace_id)
VALUES ('{n}0000000-0000-7000-8000-000000000001', '{n}0000000-0000-7000-8000-00000000000f');
INSERT INTO job (id, queue, workspace_id, payload, state, run_at, max_attempts, created_at)
VALUES ('{n}0000000-0000-7000-8000-000000000003', 'mail', '{n}0000000-0000-7000-8000-00000000000f', '{"to": "ana{n}@example.com"}', 'waiting',
  1790000000000, 5, 1790000000000);
INSERT INTO workspace (workspace_id, name, locale, time_zone, currency, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', E'Zażółć gęślą jaźń \\ 销售流程 \t\n\\.', 'pl', 'Europe/Warsaw', 'PLN', 1790000000000);
INSERT INTO team (workspace_id, id, name) VALUES
  ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-0000000000b0', 'Sales');
INSERT INTO team (workspace_id, id, name, parent_id) VALUES
  -- sorts before its parent
  ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-0000000000a0', 'North', '{n}0000000-0000-7000-8000-0000000000b0');
INSERT INTO member (workspace_id, id, account_id, name, email, role, team_id, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000011', '{n}0000000-0000-7000-8000-000000000001', 'Ana Żółć',
  'ana{n}@example.com', 'owner', '{n}0000000-0000-7000-8000-0000000000a0', 1790000000000);
INSERT INTO invitation (workspace_id, id, token_hash, email, role, invited_by, created_at, expires_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000012', '\xcc', 'bo@example.com', 'member',
  '{n}0000000-0000-7000-8000-000000000011', 1790000000000, 1890000000000);
INSERT INTO api_key (workspace_id, id, member_id, name, secret_hash, scopes, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000013', '{n}0000000-0000-7000-8000-000000000011', 'Sync', '\xdd',
  ARRAY['cases:read'], 1790000000000);
INSERT INTO field_right (workspace_id, role, object, field, level)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 'viewer', 'case', 'amount', 'hidden');
INSERT INTO custom_field (workspace_id, object, key, label, type, choices, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 'case', 'region', 'Region', 'choice', '["Północ", "华东"]', 1790000000000);
INSERT INTO saved_view (workspace_id, id, object, name, owner_id, query, created_at, updated_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000014', 'case', 'Mine',
  '{n}0000000-0000-7000-8000-000000000011', '{}', 1790000000000, 1790000000000);
INSERT INTO map (workspace_id, id, name, draft, published_version, is_default, created_at, updated_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000015', 'New business', NULL, 1, true, 1790000000000, 1790000000000);
INSERT INTO map_version (workspace_id, map_id, version, document, published_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000015', 1, E'schema: 1\nname: "New business"\n', 1790000000000);
INSERT INTO activity (workspace_id, id, meaning, key, name)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 1, 'stage', 'demo', 'Demo');
INSERT INTO actor (workspace_id, id, key, name, member_id)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 1, 'member:{n}', 'Ana Żółć', '{n}0000000-0000-7000-8000-000000000011');
INSERT INTO event (workspace_id, seq, subject, subject_id, case_no, type, activity_id, at, recorded_at, precision, actor_id, payload)
VALUES
  ('{n}0000000-0000-7000-8000-00000000000f', 1, 'case', '{n}0000000-0000-7000-8000-000000000021', 1, 'created', 0, 1790000000000, 1790000000001, 0, 1,
    '{"set": {"title": "Big \"deal\"\\"}, "was": {"title": null}}'),
  ('{n}0000000-0000-7000-8000-00000000000f', 2, 'case', '{n}0000000-0000-7000-8000-000000000021', 1, 'moved', 1, NULL, 1790000000002, 3, 1, NULL);
INSERT INTO sales_case (workspace_id, id, no, kind, title, map_id, map_version, stage_id, status, amount_minor, currency, expected_close_on, owner_id,
  fields, created_at, updated_at, rev)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000021', 1, 'deal', 'Big "deal"\',
  '{n}0000000-0000-7000-8000-000000000015', 1, 'demo', 'open', 9007199254740991, 'PLN', '2026-12-31', '{n}0000000-0000-7000-8000-000000000011',
  '{"region": "Północ"}', 1790000000000, 1790000000002, 2);
INSERT INTO person (workspace_id, id, name, email, created_at, updated_at, rev)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000022', '李小龙', '', 1790000000000, 1790000000000, 1);
INSERT INTO company (workspace_id, id, name, domain, created_at, updated_at, rev)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000023', 'Example sp. z o.o.', 'example.com', 1790000000000, 1790000000000, 1);
INSERT INTO task (workspace_id, id, subject, subject_id, title, activity, due_at, created_at, updated_at, rev)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000024', 'case', '{n}0000000-0000-7000-8000-000000000021', 'Call', 'call',
  1790000000000, 1790000000000, 1790000000000, 1);
INSERT INTO note (workspace_id, id, subject, subject_id, body, created_at, updated_at, rev)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000025', 'case', '{n}0000000-0000-7000-8000-000000000021',
  '[{"text": "line\nline"}]', 1790000000000, 1790000000000, 1);
INSERT INTO file (workspace_id, id, name, media_type, size_bytes, sha256, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000026', 'offer.pdf', 'application/pdf', 12, '\xee', 1790000000000);
INSERT INTO record_key (workspace_id, object, kind, key, record_id) VALUES
  ('{n}0000000-0000-7000-8000-00000000000f', 'company', 'name', 'ähnlich', '{n}0000000-0000-7000-8000-000000000023'),
  ('{n}0000000-0000-7000-8000-00000000000f', 'company', 'name', 'Zebra', '{n}0000000-0000-7000-8000-000000000023'),
  ('{n}0000000-0000-7000-8000-00000000000f', 'company', 'name', 'żaba', '{n}0000000-0000-7000-8000-000000000023');
INSERT INTO import (workspace_id, id, file_name, size_bytes, sha256, state, created_at, updated_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', '{n}0000000-0000-7000-8000-000000000027', 'deals.csv', 120, '\xff', 'done', 1790000000000, 1790000000000);
INSERT INTO audit (workspace_id, seq, at, via, action, subject, subject_id, detail, first_event_seq, last_event_seq, hash)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 1, 1790000000002, 'system', 'move', 'case', '{n}0000000-0000-7000-8000-000000000021', '{}', 1, 2, '\x01');
INSERT INTO outbox (workspace_id, seq, topic, subject, subject_id, message, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 1, 'case', 'case', '{n}0000000-0000-7000-8000-000000000021', '{}', 1790000000002);
INSERT INTO idempotency (workspace_id, caller, key, request_hash, response, created_at)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 'session', E'key\twith tab', '\x02', 'null', 1790000000002);
INSERT INTO workspace_head (workspace_id, event_seq, audit_seq, audit_hash, case_no, activity_id, actor_id)
VALUES ('{n}0000000-0000-7000-8000-00000000000f', 2, 1, '\x01', 1, 1, 1);
