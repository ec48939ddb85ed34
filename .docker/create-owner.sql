-- Run once by the database image, as its superuser, when the volume is new.
-- The owner of the product's database migrates it and creates the runtime role; it is no superuser itself.
\set ON_ERROR_STOP on
\getenv owner_password TRACKRECORD_OWNER_PASSWORD

create role trackrecord_owner with login createrole nosuperuser nocreatedb nobypassrls password :'owner_password';

create database trackrecord owner trackrecord_owner;

revoke connect, temporary on database trackrecord from public;
